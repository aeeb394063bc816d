/** Check digits of numbers that carry them; each takes the number as it is written. */
const digitsOf = (text: string) => [...text.replace(/\D/g, "")].map(Number);

const weighted = (digits: number[], weights: number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);

/** The remainder of a number of any length. */
function remainder(digits: string, by: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % by;
  return rest;
}

const numbered = (letters: string) => letters.replace(/[A-Z]/g, (each) => String(each.charCodeAt(0) - 55));

/** ISO 7064, mod 97: the account number of an IBAN in its full length. */
export function isIban(text: string): boolean {
  const plain = text.replace(/ /g, "");
  return remainder(numbered(plain.slice(4) + plain.slice(0, 4)), 97) === 1;
}

/** Luhn's digit, of cards and of Ecuador's cédula. */
export function isLuhn(text: string): boolean {
  const digits = digitsOf(text).reverse();
  const sum = digits.reduce((all, digit, at) => {
    const counted = at % 2 === 0 ? digit : digit * 2;
    return all + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** Brazil. */
export function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  return [9, 10].every((at) => {
    const weights = Array.from({ length: at }, (_, n) => at + 1 - n);
    return ((weighted(digits, weights) * 10) % 11) % 10 === digits[at];
  });
}

/** Chile: the last place is a digit or K. */
export function isRut(text: string): boolean {
  const plain = text.replace(/[^\dkK]/g, "").toUpperCase();
  const digits = digitsOf(plain.slice(0, -1)).reverse();
  const sum = digits.reduce((all, digit, at) => all + digit * (2 + (at % 6)), 0);
  return "0K987654321"[sum % 11] === plain.at(-1);
}

/** Uruguay. */
export function isUruguayan(text: string): boolean {
  const digits = digitsOf(text);
  return (10 - (weighted(digits, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digits[7];
}

/** Argentina: CUIT and CUIL. */
export function isCuit(text: string): boolean {
  const digits = digitsOf(text);
  const check = 11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check === 10 ? 9 : check) === digits[10];
}

/** Spain: the letter of DNI and NIE. */
export function isSpanish(text: string): boolean {
  const plain = text.replace(/[- ]/g, "");
  const number = plain.slice(0, -1).replace(/^[XYZ]/, (first) => String("XYZ".indexOf(first)));
  return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number) % 23] === plain.at(-1);
}

/** What a letter or digit in an odd place of a codice fiscale counts. */
const oddPlaces = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italy. */
export function isCodiceFiscale(text: string): boolean {
  const places = [...text].map((each) => (/\d/.test(each) ? Number(each) : each.charCodeAt(0) - 65));
  const sum = places
    .slice(0, 15)
    .reduce((all, place, at) => all + (at % 2 === 0 ? (oddPlaces[place] ?? 0) : place), 0);
  return sum % 26 === places[15];
}

const curpLetters = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

/** Mexico. */
export function isCurp(text: string): boolean {
  const sum = [...text.slice(0, 17)].reduce(
    (all, each, at) => all + curpLetters.indexOf(each) * (18 - at),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(text[17]);
}

/** France: the key of the NIR; Corsica's departments hold a letter. */
export function isNir(text: string): boolean {
  const plain = text.replace(/ /g, "").replace("2A", "19").replace("2B", "18");
  return 97 - remainder(plain.slice(0, 13), 97) === Number(plain.slice(13));
}

const threes = (digits: number[]) =>
  (10 - (digits.reverse().reduce((all, digit, at) => all + digit * ([3, 1, 7, 9][at % 4] ?? 0), 0) % 10)) %
  10;

/** Argentina: an account in 22 digits, in two blocks with a check digit each. */
export function isCbu(text: string): boolean {
  const digits = digitsOf(text);
  return threes(digits.slice(0, 7)) === digits[7] && threes(digits.slice(8, 21)) === digits[21];
}

/** Mexico: an account in 18 digits. */
export function isClabe(text: string): boolean {
  const digits = digitsOf(text);
  const sum = digits
    .slice(0, 17)
    .reduce((all, digit, at) => all + ((digit * ([3, 7, 1][at % 3] ?? 0)) % 10), 0);
  return (10 - (sum % 10)) % 10 === digits[17];
}
