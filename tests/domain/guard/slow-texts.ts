/** Texts that make a careless pattern slow, each to be repeated. */
export const slowTexts: Record<string, string> = {
  digits: "1",
  "digits and spaces": "1 2",
  dots: "1.2.",
  letters: "a",
  capitals: "Ab ",
  "capitals in a row": "AB12 ",
  "an address without end": "a.",
  "at signs": "@a",
  "words of a document": "DNI ",
  "words and numbers": "DNI 1 2 3 4 ",
  brackets: "P<<",
  phones: "+51 987 654 321 ",
  "names and numbers": "Ana Ruiz, CPF 642.718.289-71, ",
};
