/** Strategic priorities for 2022. Illustrative. */
import { all, fromEnglish } from "../texts";
import { latin } from "./activity";
import { type Priority, support } from "./priority";

export const strategic: Priority[] = [
  {
    code: "S1",
    label: 2,
    state: "adopted",
    group: "routes",
    author: "uy.focal",
    title: all(
      "Panorama compartido de las rutas marítimas de la cocaína hacia Europa",
      "Shared picture of maritime cocaine routes to Europe",
      "Panorama partilhado das rotas marítimas da cocaína para a Europa",
      "Vue partagée des routes maritimes de la cocaïne vers l’Europe",
    ),
    text: all(
      "Las delegaciones mantienen un panorama común de las rutas marítimas, actualizado cada tres meses.",
      "The delegations keep a common picture of maritime routes, brought up to date every three months.",
      "As delegações mantêm um panorama comum das rotas marítimas, atualizado de três em três meses.",
      "Les délégations tiennent une vue commune des routes maritimes, mise à jour tous les trois mois.",
    ),
    reasons: all(
      "Cada servicio ve un tramo; nadie ve la ruta entera.",
      "Each service sees one leg; nobody sees the whole route.",
      "Cada serviço vê um troço; ninguém vê a rota inteira.",
      "Chaque service voit une étape ; personne ne voit la route entière.",
    ),
    entries: [
      ...support([...latin, "fr", "pt", "ameripol", "maoc-n"], "2022-01-13"),
      ["it", "2022-01-12", "supports with a reservation", "Subject to the frequency of the updates."],
      ["it", "2022-01-19", "supports"],
    ],
  },
  {
    code: "S2",
    label: 2,
    state: "in consultation",
    group: "modi-operandi",
    author: "ec.focal",
    title: all(
      "Indicadores comunes de modi operandi y ocultación",
      "Common indicators for modi operandi and concealment",
      "Indicadores comuns de modi operandi e ocultação",
      "Indicateurs communs de modi operandi et de dissimulation",
    ),
    text: all(
      "Se acuerda una lista común de indicadores y se revisa cada año.",
      "A common list of indicators is agreed and reviewed every year.",
      "É acordada uma lista comum de indicadores, revista todos os anos.",
      "Une liste commune d’indicateurs est arrêtée et revue chaque année.",
    ),
    reasons: all(
      "Hoy cada servicio nombra el mismo método de otra manera.",
      "Today each service calls the same method by another name.",
      "Hoje cada serviço chama o mesmo método de outra maneira.",
      "Aujourd’hui, chaque service nomme autrement la même méthode.",
    ),
    entries: [
      ...support(latin.slice(0, 8), "2022-01-14"),
      ["pt", "2022-01-17", "supports with a reservation", "Sob reserva da disponibilidade de laboratórios."],
      ["fr", "2022-01-18", "abstains"],
      ["fr", "2022-02-04", "supports"],
    ],
  },
  {
    code: "S3",
    label: 1,
    state: "proposed",
    author: "organiser",
    title: fromEnglish(
      "Threat assessment IDEAL: second phase",
      "Evaluación de la amenaza IDEAL: segunda fase",
      "Avaliação da ameaça IDEAL: segunda fase",
      "Évaluation de la menace IDEAL : deuxième phase",
    ),
    text: fromEnglish(
      "The countries of the second phase give their data before July.",
      "Los países de la segunda fase aportan sus datos antes de julio.",
      "Os países da segunda fase entregam os seus dados antes de julho.",
      "Les pays de la deuxième phase remettent leurs données avant juillet.",
    ),
    reasons: fromEnglish(
      "IDEAL 1.0 names drug trafficking, cocaine above all, as the first threat; five countries are still to be assessed.",
      "IDEAL 1.0 señala como primera amenaza el tráfico de drogas, sobre todo de cocaína; faltan cinco países por evaluar.",
      "O IDEAL 1.0 aponta como primeira ameaça o tráfico de drogas, sobretudo de cocaína; faltam avaliar cinco países.",
      "IDEAL 1.0 désigne comme première menace le trafic de drogue, surtout de cocaïne ; cinq pays restent à évaluer.",
    ),
    entries: support(["co", "pe", "py"], "2022-02-09"),
  },
];
