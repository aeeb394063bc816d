/** Names of people, looked for only beside another mark: in prose any two words in capitals could be one. */
import type { Finding } from "./kinds";

const word =
  "(?:\\p{Lu}\\p{Ll}{1,20}(?:[-'’]\\p{Lu}\\p{Ll}{1,20}){0,2}|\\p{Lu}[’']\\p{Lu}\\p{Ll}{1,20}|\\p{Lu}{3,20})";
const particle = "(?:d[aeio]s?|del|de la|de los|das|dos|du|van|von|el|al|y|e)";
const sequence = new RegExp(
  `(?<![\\p{L}\\p{N}])${word}(?: ${word}| \\p{Lu}\\.| ${particle} ${word}){1,5}(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Words that begin a sentence or say a role: they are cut from the front of a name. */
const before = new Set(
  "conductor conductora chofer motorista driver owner titular el la los las un una o a os as le les un une the he she his her contact contacto contato contacte señor señora senhor senhora mr mrs ms sr sra dr dra don doña monsieur madame mme capitán captain capitão capitaine gerente gérant manager director propietario proprietário propriétaire piloto pilot pilote suspect sospechoso suspeito nombre name nom nome detenido detainee preso agente agent pasajero passenger passageiro passager consignatario consignee remitente sender destinatario ciudadano cidadão según segundo selon se en em in on at by for por para com con avec from de del do da écrire escribir write call llamar ligar y e et and sus su seu sua son sa".split(
    " ",
  ),
);

/** A sequence with one of these is a place, an office or a document, and no person. */
const never = new Set(
  "dni nir cpf rut curp nif nie nin bvn cni iban cbu clabe cuit rfc ssp pix imo mmsi tlp amber red green clear strict bi rg cc ci id tel placa pasaporte passport passaporte passeport card carte cartão tarjeta cédula carnet documento identidad identidade identity national nationale nacional federal policía polícia police gendarmerie guardia guarda civil ministerio ministério ministère ministry interior intérieur puerto porto port puerta banco bank banque caixa aduana aduanas customs douane alfândega receita grupo group groupe working trabajo trabalho travail united nations naciones unidas unión union européenne europea european america américa latina sur south north norte sud nord este east west oeste ouest san santa santo são saint sainte las los puente terminal aeropuerto airport aéroport aeroporto río rio lago isla islas ilha îles cabo cape cap verde costa côte rica ivoire ghana nigeria bénin benin togo senegal sénégal angola guinea guiné guinée bissau france italia italie italy portugal españa espagne spain brasil brazil brésil argentina chile perú peru pérou bolivia bolívia colombia colômbia colombie ecuador equador méxico mexico mexique uruguay uruguai paraguay paraguai panamá panama venezuela lima callao bogotá quito guayaquil montevideo asunción buenos aires brasília santos paulo rotterdam antwerp amberes anvers marseille paris lisboa lisbon lagos dakar lomé cotonou luanda accra tema january february march april june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro janvier février mars avril mai juin juillet août septembre octobre novembre décembre monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes avenida avenue calle rua rue road street plaza praça place hotel mv vessel buque navio navire shipping line lines cargo express logistics logística transportes import export ltda ltd inc sarl company empresa compañía sociedad société mobile toyota hilux nissan mercedes benz renault peugeot volvo scania ford chevrolet mitsubishi western moneygram union orange mtn whatsapp telegram signal interpol europol ameripol whisky general corriente savings euros".split(
    " ",
  ),
);

const reach = { before: 70, after: 60 };

/** The names in a stretch of text, without the role in front and with at least two words. */
function namesWithin(text: string, start: number): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(sequence)) {
    let from = match.index;
    let words = match[0].split(" ");
    while (words.length > 1 && before.has((words[0] ?? "").toLowerCase())) {
      from += (words[0] ?? "").length + 1;
      words = words.slice(1);
    }
    const capitals = words.filter((each) => /^\p{Lu}/u.test(each));
    if (capitals.length < 2 || words.some((each) => never.has(each.toLowerCase()))) continue;
    found.push({ kind: "name", from: start + from, until: start + match.index + match[0].length });
  }
  return found;
}

/** Names at most so far from a mark, in the same line. Marks close together share one stretch: time stays linear. */
export function namesBeside(text: string, marks: Finding[]): Finding[] {
  const found: Finding[] = [];
  let done = 0;
  for (const [at, mark] of marks.entries()) {
    const line = text.slice(Math.max(done, mark.from - reach.before), mark.from).lastIndexOf("\n");
    const left = Math.max(done, mark.from - reach.before);
    const from = wordStart(text, line < 0 ? left : left + line + 1);
    if (from < mark.from) found.push(...namesWithin(text.slice(from, mark.from), from));
    done = Math.max(done, mark.until);
    const rest = text.slice(mark.until, mark.until + reach.after);
    const after = rest.search(/\n|[.!?] \p{Lu}/u);
    const until = wordEnd(text, mark.until + (after < 0 ? rest.length : after));
    if (until > done) {
      const next = marks[at + 1];
      const stop = next ? Math.min(until, next.from) : until;
      found.push(...namesWithin(text.slice(mark.until, stop), mark.until));
      done = Math.max(done, stop);
    }
  }
  return found;
}

function wordStart(text: string, at: number): number {
  let from = at;
  for (let n = 0; n < 20 && from > 0 && /\p{L}/u.test(text[from - 1] ?? ""); n++) from--;
  return from;
}

function wordEnd(text: string, at: number): number {
  let until = at;
  for (let n = 0; n < 20 && until < text.length && /\p{L}/u.test(text[until] ?? ""); n++) until++;
  return until;
}
