/** The rules of the guard as data: what a number looks like by itself, and what it looks like behind a word. */
import {
  isCbu,
  isClabe,
  isCodiceFiscale,
  isCpf,
  isCuit,
  isCurp,
  isIban,
  isLuhn,
  isNir,
  isRut,
  isSpanish,
  isUruguayan,
} from "./check-digits";
import type { PersonalKind } from "./kinds";

/** Known by its form and its check digit, wherever it stands. Every repetition is bounded: time stays linear. */
export type FormRule = { kind: PersonalKind; pattern: string; check?: (piece: string) => boolean };

/** How long an IBAN is in the countries that have one, and their neighbours. */
const ibanLengths: Record<string, number> = {
  ...{ FR: 27, IT: 27, PT: 25, ES: 24, BR: 29, CR: 22, DE: 22, BE: 16, NL: 18, GB: 22, CH: 21, LU: 20 },
  ...{ IE: 22, AT: 20, PL: 28, GR: 27, MT: 31, CY: 28, AD: 24, MC: 27, SM: 27, TR: 26, AE: 23, RO: 24 },
  ...{ BJ: 28, TG: 28, GW: 25, SN: 28, AO: 25, CI: 28, ML: 28, BF: 28, NE: 28, CM: 27, GT: 28, DO: 28 },
};

/** The piece of an IBAN that has its country's length, since words in capitals may follow. */
export function ibanWithin(piece: string): string | null {
  const wanted = ibanLengths[piece.slice(0, 2)];
  if (!wanted) return null;
  let count = 0;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] !== " ") count++;
    if (count === wanted) return isIban(piece.slice(0, at + 1)) ? piece.slice(0, at + 1) : null;
  }
  return null;
}

export const formRules: FormRule[] = [
  {
    kind: "email",
    pattern: "(?<![\\w.%+-])[\\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}",
  },
  { kind: "identity", pattern: "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", check: isCpf },
  {
    kind: "identity",
    pattern: "\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dkK]",
    check: (piece) => isRut(piece) || isUruguayan(piece),
  },
  { kind: "identity", pattern: "\\d{7,8}-[\\dkK]", check: (piece) => isRut(piece) || isUruguayan(piece) },
  { kind: "identity", pattern: "(?:20|2[3-7]|30)-\\d{8}-\\d", check: isCuit },
  { kind: "identity", pattern: "(?:\\d{8}|[XYZ]-?\\d{7})[- ]?[A-Z]", check: isSpanish },
  { kind: "identity", pattern: "[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]", check: isCodiceFiscale },
  { kind: "identity", pattern: "[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d", check: isCurp },
  {
    kind: "identity",
    pattern: "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
    check: isNir,
  },
  { kind: "identity", pattern: "GHA-\\d{9}-\\d" },
  { kind: "identity", pattern: "\\d{9}[A-Z]{2}\\d{3}" },
  { kind: "identity", pattern: "\\d{8} \\d ?[A-Z]{2}\\d" },
  { kind: "identity", pattern: "[PI][A-Z<][A-Z]{3}[A-Z]{1,20}<[A-Z<]{1,20}<[A-Z0-9<]{0,44}" },
  {
    kind: "account",
    pattern: "[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?",
    check: (piece) => ibanWithin(piece) !== null,
  },
  { kind: "account", pattern: "[3-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}", check: isLuhn },
  { kind: "account", pattern: "\\d{22}", check: isCbu },
  { kind: "account", pattern: "\\d{18}", check: isClabe },
  { kind: "phone", pattern: "\\+[1-9]\\d{0,2}(?:[ .()-]{0,2}\\d){7,12}" },
  { kind: "phone", pattern: "\\(\\d{2,3}\\) ?9?\\d{3,4}[- ]\\d{4}" },
  { kind: "phone", pattern: "0[1-9](?:[ .]\\d{2}){4}" },
  { kind: "plate", pattern: "[A-Z]{3}\\d[A-Z]\\d{2}" },
  { kind: "plate", pattern: "[A-Z]{2}-\\d{3}-[A-Z]{2}" },
  { kind: "plate", pattern: "\\d{2}-[A-Z]{2}-\\d{2}|[A-Z]{2}-\\d{2}-[A-Z]{2}" },
];

const months =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|out|dez|dic|fev|mai|fév|avr|juin|juil|aoû|déc";
const month = `(?:${months})[a-zà-ÿ]{0,9}\\.?`;
const number =
  "(?<![\\dA-Za-z])[A-Z]{0,4}\\d{1,15}[A-Z]{0,3}\\d{0,12}(?:[ ./-]{1,2}(?:\\d{1,12}[A-Z]{0,2}\\d{0,4}|[A-Z]{1,3}\\d?)(?![A-Za-z\\d])){0,6}";

/** Known by the word before it. `gap` is how far behind the word it may begin, and `digits` how many it has. */
export type WordRule = {
  kind: PersonalKind;
  words: string;
  gap: number;
  value: string;
  digits: [least: number, most: number];
};

const plates = [
  "[A-Z]{3}[ -]?\\d{3,4}",
  "\\d{3,4}[ -]?[A-Z]{3}",
  "[A-Z]{2}[ -]?\\d{3}[ -]?[A-Z]{2}",
  "[A-Z]{3}\\d[A-Z]\\d{2}",
  "\\d{2}[ -][A-Z]{2}[ -]\\d{2}",
  "\\d{2}-\\d{2}-[A-Z]{2}",
  "[A-Z]{2}-\\d{2}-[A-Z]{2}",
  "[A-Z]{2}[ .-]?[A-Z]{2}[ .-]?\\d{2,3}",
  "[A-Z]{2}[ -]\\d{3,4}[ -][A-Z]{1,2}",
  "[A-Z]{2} ?\\d{4}(?: ?RB)?",
  "[A-Z]{3}-\\d{2,3}-(?:\\d{2}|[A-Z])",
  "[A-Z]{2}-\\d{2}-\\d{3}",
  "[A-Z]{2}[ -]\\d{1,4}-(?:\\d{2}|[A-Z])",
  "[A-Z]{3}[ -]?\\d{3}[ -]?[A-Z]{2}",
  "[A-Z]{2}-\\d{2}-\\d{2}-[A-Z]{2}",
  "[A-Z]\\d[A-Z][ -]\\d{3}",
];

export const wordRules: WordRule[] = [
  {
    kind: "passport",
    words: "pasaportes?|passports?|passaportes?|passeports?",
    gap: 45,
    value: "(?<![\\dA-Za-z])(?:[A-Z]{1,4}[ -]?\\d{5,9}|\\d{6,9}|\\d{2}[A-Z]{2}\\d{5})",
    digits: [5, 9],
  },
  {
    kind: "identity",
    words:
      "dni|d\\.n\\.i\\.?|c\\.? ?c\\.?|c\\.? ?i\\.?|c[eé]dulas?|carn[eé]t? de identidad|documentos? de identidad(?:e)?|identidad|identidade|rg|r\\.g\\.|bi|b\\.i\\.|cart[ãa]o de cidad[ãa]o|nif|nin|bvn|nie|nuip|(?:national )?id(?:entity)?(?: card| number| no\\.?)?|identification number|ghana card|voter'?s? (?:card|id)|carte (?:nationale )?d[’']identit[ée](?: nationale)?|pi[èe]ce d[’']identit[ée]|cni|nir|npi|s[ée]curit[ée] sociale|identification personnel(?:le)?|num[ée]ro national|code fiscal|codice fiscale|tax (?:code|id)|curp|rfc|clave de elector|ine|cuil|cuit|rut|run|cpf|cnh|pis|t[ií]tulo de eleitor|ssn|licen[cs]ia de conduc\\w{1,6}|driv(?:ing|er'?s?) licen[cs]e|permis de conduire|carta de condu[çc][ãa]o",
    gap: 45,
    value: number,
    digits: [6, 18],
  },
  {
    kind: "birth",
    words:
      "nacid[oa]s?|naci[óo]|nacimiento|f\\.? ?nac\\.?|fec\\.? ?nac\\.?|fdn|nascid[oa]s?|nasceu|nascimento|data nasc\\.?|born|birth(?:day|date)?|d\\.?o\\.?b\\.?|né|née|n[ée]\\(e\\)|naissance|ddn",
    gap: 32,
    value: `(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)|\\d{1,2}(?:er|st|nd|rd|th|\\.?º|°)?[ -](?:de |of )?${month}[ -](?:de |del )?\\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`,
    digits: [3, 8],
  },
  {
    kind: "phone",
    words:
      "tel|tels|tlf|tfno|tel[eé]fonos?|t[eé]l|t[eé]l[eé]phones?|tele?phones?|telefones?|phones?|phone number|mobiles?|cell(?:phone)?|m[óo]vil(?:es)?|cel|celular(?:es)?|telem[óo]vel|whats?app|wsp|wapp|zap|signal|telegram|portables?|gsm|fax|joignable|reach(?:able|ed)|llam(?:a|ar|ó|aba|adas?)|ligou|ligar|liga[çc][ãõa-z]{1,4}|appels?|appeler|calls? from|called|calls?|texted|sms",
    gap: 28,
    value: "(?<![\\dA-Za-z.,-])\\(?\\d(?:[ ().-]{0,2}\\d){6,14}(?![\\dA-Za-z])",
    digits: [7, 14],
  },
  {
    kind: "plate",
    words:
      "placas?|patentes?|matr[ií]culas?|matriculad[oa]s?|(?:licen[cs]e |number )?plates?|plaques?|immatricul[ée]e?s?|immatriculation|registration|registered|chapas?|targa|cami[oó]n(?:eta|es)?|caminh[ãa]o|truck|lorry|vehicle|car|van|pick-?up|veh[ií]culos?|ve[ií]culos?|carro|autom[óo]vil|furg[óo]n|furg[ãa]o|moto(?:cicleta)?|voiture|v[ée]hicules?|camionnette|fourgon|viatura|toyota|hilux|nissan|mercedes|renault|peugeot|volvo|scania",
    gap: 28,
    value: `(?<![\\dA-Za-z-])(?:${plates.join("|")})(?![\\dA-Za-z]|-[\\dA-Z])`,
    digits: [2, 6],
  },
  {
    kind: "account",
    words:
      "cuentas?|cta\\.?|conta|contas|c\\/c|comptes?|accounts?|acct|a\\/c|iban|cbu|cvu|clabe|cci|rib|nuban|tarjeta|cart[ãa]o|carte bancaire|(?:credit|debit|bank) card|card",
    gap: 40,
    value: "(?<![\\dA-Za-z])(?:[A-Z]{2})?\\d(?:[ ./-]?\\d){5,27}(?:-?[A-Z\\d])?(?![\\dA-Za-z])",
    digits: [6, 28],
  },
];

/** Between a word and its number these say that the number is another thing's. */
export const otherThings =
  /conten|contain|contêiner|seal|precinto|lacre|plomb|scell|\bimo\b|\bomi\b|mmsi|booking|b\/l|\bbl\b|lote?\b|lot\b|vuelo|flight|\bvoo\b|\bvol\b|factura|invoice|fatura|facture|kg|usd|eur|expediente|dossier|processo|case|[;!?]|[.] [A-ZÀ-Ý][a-zà-ÿ]{3}/i;

/** What follows a number that counts something. */
export const quantities =
  /^(?:[.,]\d+)? ?(?:kg|kilos?|gramos?|g|t|tons?|tonn?e?lad?a?s?|tonnes?|lb|usd|eur|euros?|€|\$|d[óo]lares|dollars|reais|pesos|soles|cfa|fcfa|nairas?|cedis|m|km|nm|mn|milhas|millas|miles|cajas|caixas|boxes|packages|paquetes|pacotes|colis|cartons|unidades|units|unit[ée]s|litros|litres|l|bananas|contenedores|containers|conteneurs|contêineres|habitantes|habitants|viviendas|toneladas|personas|people|pessoas|personnes)(?![a-zà-ÿ])/i;
