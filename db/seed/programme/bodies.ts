/** Organisations of the programme beside the police forces: names as their public pages write them. */
import type { LocalText } from "../../../domain/local-text";
import type { organisations } from "../../schema/organisations";
import { all, fromEnglish } from "../texts";

type Organisation = {
  key: string;
  name: string;
  fullName?: LocalText;
  type: (typeof organisations.$inferInsert)["type"];
  country?: string;
};

export const bodies: Organisation[] = [
  {
    key: "el-paccto",
    name: "EL PAcCTO",
    type: "programme",
    fullName: all(
      "Programa de asistencia contra el crimen transnacional organizado",
      "Programme of assistance against transnational organised crime",
      "Programa de assistência contra o crime transnacional organizado",
      "Programme d’assistance contre la criminalité transnationale organisée",
    ),
  },
  {
    key: "ameripol",
    name: "Ameripol",
    type: "international organisation",
    fullName: all(
      "Comunidad de Policías de América",
      "Police Community of the Americas",
      "Comunidade de Polícias da América",
      "Communauté des polices d’Amérique",
    ),
  },
  {
    key: "interpol",
    name: "Interpol",
    type: "international organisation",
    fullName: fromEnglish(
      "International Criminal Police Organization",
      "Organización Internacional de Policía Criminal",
      "Organização Internacional de Polícia Criminal",
      "Organisation internationale de police criminelle",
    ),
  },
  {
    key: "europol",
    name: "Europol",
    type: "EU agency",
    fullName: fromEnglish(
      "European Union Agency for Law Enforcement Cooperation",
      "Agencia de la Unión Europea para la Cooperación Policial",
      "Agência da União Europeia para a Cooperação Policial",
      "Agence de l’Union européenne pour la coopération des services répressifs",
    ),
  },
  {
    key: "unodc",
    name: "UNODC",
    type: "international organisation",
    fullName: fromEnglish(
      "United Nations Office on Drugs and Crime",
      "Oficina de las Naciones Unidas contra la Droga y el Delito",
      "Escritório das Nações Unidas sobre Drogas e Crime",
      "Office des Nations unies contre la drogue et le crime",
    ),
  },
  {
    key: "maoc-n",
    name: "MAOC (N)",
    type: "international organisation",
    fullName: fromEnglish(
      "Maritime Analysis and Operations Centre (Narcotics)",
      "Centro de Análisis y Operaciones Marítimas (Narcóticos)",
      "Centro de Análise e Operações Marítimas (Narcóticos)",
      "Centre opérationnel d’analyse du renseignement maritime (stupéfiants)",
    ),
  },
  {
    key: "emcdda",
    name: "EMCDDA",
    type: "EU agency",
    fullName: fromEnglish(
      "European Monitoring Centre for Drugs and Drug Addiction",
      "Observatorio Europeo de las Drogas y las Toxicomanías",
      "Observatório Europeu da Droga e da Toxicodependência",
      "Observatoire européen des drogues et des toxicomanies",
    ),
  },
  { key: "seacop", name: "SEACOP", type: "EU project" },
  { key: "crimjust", name: "CRIMJUST", type: "EU project" },
  { key: "colibri", name: "COLIBRI", type: "EU project" },
  {
    key: "empact",
    name: "EMPACT",
    type: "EU platform",
    fullName: fromEnglish(
      "European Multidisciplinary Platform Against Criminal Threats",
      "Plataforma multidisciplinar europea contra las amenazas delictivas",
      "Plataforma Multidisciplinar Europeia contra as Ameaças Criminosas",
      "Plateforme pluridisciplinaire européenne contre les menaces criminelles",
    ),
  },
  { key: "copolad-iii", name: "COPOLAD III", type: "programme" },
  {
    key: "eurojust",
    name: "Eurojust",
    type: "EU agency",
    fullName: fromEnglish(
      "European Union Agency for Criminal Justice Cooperation",
      "Agencia de la Unión Europea para la Cooperación Judicial Penal",
      "Agência da União Europeia para a Cooperação Judiciária Penal",
      "Agence de l’Union européenne pour la coopération judiciaire en matière pénale",
    ),
  },
  {
    key: "frontex",
    name: "Frontex",
    type: "EU agency",
    fullName: fromEnglish(
      "European Border and Coast Guard Agency",
      "Agencia Europea de la Guardia de Fronteras y Costas",
      "Agência Europeia da Guarda de Fronteiras e Costeira",
      "Agence européenne de garde-frontières et de garde-côtes",
    ),
  },
  {
    key: "eu-delegation-peru",
    name: "European Union Delegation in Peru",
    type: "diplomatic mission",
    country: "PE",
    fullName: fromEnglish(
      "Delegation of the European Union to Peru",
      "Delegación de la Unión Europea en el Perú",
      "Delegação da União Europeia no Peru",
      "Délégation de l’Union européenne au Pérou",
    ),
  },
  {
    key: "mininter-peru",
    name: "Ministerio del Interior del Perú",
    type: "ministry",
    country: "PE",
    fullName: all(
      "Ministerio del Interior del Perú",
      "Ministry of the Interior of Peru",
      "Ministério do Interior do Peru",
      "Ministère de l’Intérieur du Pérou",
    ),
  },
];
