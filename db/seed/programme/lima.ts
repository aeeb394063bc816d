/** The workshop in Lima. Facts from its public pages; days and agenda are illustrative. */
import { all } from "../texts";
import { type Activity, attending, latin, liaisons, organiser, withRoles } from "./activity";

export const lima: Activity = {
  key: "lima",
  label: 1,
  kind: "workshop",
  title: all(
    "Nuevas rutas de la cocaína",
    "New cocaine routes",
    "Novas rotas da cocaína",
    "Nouvelles routes de la cocaïne",
  ),
  summary: all(
    "Taller en que países de América Latina y Europa y organismos internacionales comparten lo que ve cada uno. De él salen los grupos de trabajo sobre nuevas rutas, medios empleados y modi operandi.",
    "A workshop in which Latin American and European countries and international bodies share what each of them sees. It launches the working groups on new routes, means used and modi operandi.",
    "Seminário em que países da América Latina e da Europa e organismos internacionais partilham o que cada um vê. Dele saem os grupos de trabalho sobre novas rotas, meios utilizados e modi operandi.",
    "Un atelier où des pays d’Amérique latine et d’Europe et des organismes internationaux partagent ce que chacun voit. Il lance les groupes de travail sur les nouvelles routes, les moyens employés et les modi operandi.",
  ),
  objectives: all(
    "- Una visión global del tráfico de cocaína en países de producción, tránsito y consumo\n- Una cooperación operativa internacional más fuerte\n- Vínculos y contactos entre servicios operativos de confianza\n- Estrategias para un intercambio de información rápido y fluido\n- Prioridades estratégicas y operativas para el trabajo en 2022",
    "- A global vision of cocaine trafficking across production, transit and consumption countries\n- Stronger international operational cooperation\n- Links and contacts between trusted operational services\n- Strategies for rapid and fluid exchange of information\n- Strategic and operational priorities for work in 2022",
    "- Uma visão global do tráfico de cocaína em países de produção, trânsito e consumo\n- Uma cooperação operacional internacional mais forte\n- Ligações e contactos entre serviços operacionais de confiança\n- Estratégias para uma troca de informações rápida e fluida\n- Prioridades estratégicas e operacionais para o trabalho em 2022",
    "- Une vision globale du trafic de cocaïne dans les pays de production, de transit et de consommation\n- Une coopération opérationnelle internationale plus forte\n- Des liens et des contacts entre services opérationnels de confiance\n- Des stratégies pour un échange d’informations rapide et fluide\n- Des priorités stratégiques et opérationnelles pour le travail en 2022",
  ),
  place: {
    city: "Lima",
    country: "PE",
    zone: "America/Lima",
    mapUrl: "https://www.openstreetmap.org/#map=12/-12.0464/-77.0428",
  },
  dates: ["2021-11-30", "2021-12-02"],
  illustrative: true,
  countriesTotal: 14,
  closed: true,
  rooms: ["Sala Pacífico", "Sala Amazonas", "Sala Andes"],
  accounts: [
    organiser,
    ...withRoles(attending(latin), { "pe.focal": ["chair", "participant"] }),
    ...withRoles(liaisons(["ameripol", "interpol", "seacop", "unodc", "crimjust", "maoc-n"]), {
      "ameripol.member": ["rapporteur", "speaker"],
    }),
    { account: "observer", roles: ["observer"] },
    { account: "former", roles: ["participant"], until: "2022-03-01T12:00:00Z" },
  ],
  guests: [
    {
      key: "eu-delegation-peru",
      name: "Representative, European Union Delegation in Peru",
      function: "Opening",
      organisation: "eu-delegation-peru",
      roles: ["speaker"],
    },
    {
      key: "mininter-peru",
      name: "Representative, Ministry of the Interior of Peru",
      function: "Opening",
      organisation: "mininter-peru",
      roles: ["speaker"],
    },
    {
      key: "analyst-pe",
      name: "Analyst, Peru",
      function: "Maritime analysis",
      organisation: "pe",
      roles: ["participant"],
    },
    {
      key: "analyst-co",
      name: "Analyst, Colombia",
      function: "Strategic analysis",
      organisation: "co",
      roles: ["participant"],
    },
    {
      key: "interpreter-en",
      name: "Interpreter, English booth",
      organisation: null,
      roles: ["interpreter"],
      languages: ["es", "en"],
    },
    {
      key: "interpreter-pt",
      name: "Interpreter, Portuguese booth",
      organisation: null,
      roles: ["interpreter"],
      languages: ["es", "pt"],
    },
  ],
};
