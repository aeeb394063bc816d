/** What a password must be: 12 to 128 characters, no composition rules, none that everybody would try first. */

/** Counted as characters in NFC, the form in which it is hashed: an accent is the same however a keyboard writes it. */
const length = (password: string) => [...password.normalize("NFC")].length;

/** The programme's own words, and what people put around them. */
const ownWords = [
  "enlace",
  "paccto",
  "nuevasrutas",
  "newroutes",
  "novasrotas",
  "cocaina",
  "cocaine",
  "ameripol",
  "interpol",
  "europol",
  "seacop",
  "crimjust",
  "policia",
  "police",
  "workshop",
];

const common = [
  "password",
  "passw0rd",
  "contrasena",
  "senha",
  "motdepasse",
  "qwerty",
  "qwertyuiop",
  "azerty",
  "asdfgh",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6y",
  "1q2w3e4r",
  "1qaz2wsx3edc",
  "1qaz2wsx",
  "iloveyou",
  "teamo",
  "administrator",
  "administrador",
  "admin",
  "welcome",
  "bienvenido",
  "bemvindo",
  "bienvenue",
  "letmein",
  "changeme",
  "cambiame",
  "trustno",
  "football",
  "futbol",
  "barcelona",
  "realmadrid",
  "flamengo",
  "corinthians",
  "colombia",
  "argentina",
  "princess",
  "princesa",
  "superman",
  "batman",
  "pokemon",
  "dragon",
  "monkey",
  "sunshine",
  "secret",
  "secreto",
  "segredo",
  "internet",
  "computer",
  "michael",
  "abcdefgh",
  "abcdef",
  "abc",
];

const phrases = new Set([
  "correcthorsebatterystaple",
  "thequickbrownfox",
  "iloveyouforever",
  "tobeornottobe",
  "onceuponatime",
  "nopasswordhere",
  "opensesame",
]);

const lookalikes: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "0": "o",
  $: "s",
  "5": "s",
};

/** Letters and digits alone, without case, accents and spacing. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$]/gu, "");

const unmasked = (text: string) =>
  text.replace(/^\d+|\d+$/g, "").replace(/[@4310$5]/g, (sign) => lookalikes[sign] ?? sign);

/** What is left of a password once the words that everybody tries are taken out. */
function rest(text: string, words: string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, ""), text);
}

const isRun = (text: string) =>
  [...text].every((sign, at, all) => {
    const step = at === 0 ? null : (sign.codePointAt(0) ?? 0) - (all[at - 1]?.codePointAt(0) ?? 0);
    return step === null || step === 1 || step === -1 || step === 0 || step === -9 || step === 9;
  });

function isCommon(password: string, own: string[]): boolean {
  const text = plain(password);
  if (new Set(password.toLowerCase()).size < 5 || isRun(password) || phrases.has(text)) return true;
  const words = [...own, ...ownWords, ...common].sort((a, b) => b.length - a.length);
  // Four characters of one's own, beside the words that everybody tries, are the least that makes a password.
  return [text, unmasked(text)].some((form) => {
    const left = rest(form, words);
    return left.length < form.length && left.replace(/\d+/g, "").length < 4;
  });
}

/** The sentence under `errors` that says why a password is refused, or null. `about` are the person's own words. */
export function passwordProblem(password: string, about: string[] = []): string | null {
  if (!password.isWellFormed()) return "text";
  if (length(password) < 12) return "passwordShort";
  if (length(password) > 128) return "passwordLong";
  const own = about
    .flatMap((text) => [text, ...text.split(/[@.,\s]+/)])
    .map(plain)
    .filter((word) => word.length >= 4);
  return isCommon(password, own) ? "passwordCommon" : null;
}
