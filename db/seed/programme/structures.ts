/** Routes, modes and seizures of the findings. All of it is illustrative: no figure is of a real case. */

type Leg = { from: string; to: string; mode?: string; since?: string; until?: string };
type Drug = [drug: string, form: string, quantity: number, unit: string, kilograms: number | null];

/** A place as the seed names it: `UY Montevideo`; in words where it is none that is known: `MX: Chiapas`; or `AO` alone. */
export type Structure = {
  legs?: Leg[];
  concealments?: string[];
  seizure?: {
    on: string;
    at: string;
    placeKind: string;
    mode: string;
    concealment?: string;
    producedIn?: string;
    departedFrom?: string;
    transit?: string[];
    destination?: string;
    arrested?: number;
    drugs: Drug[];
    /** The report of another finding about the same seizure, and who says so. */
    sameAs?: { finding: string; by: string };
  };
  related?: string[];
  serves?: string;
};

export const structures: Record<string, Structure> = {
  "uy-africa": {
    legs: [
      { from: "UY Montevideo", to: "TG Lomé", mode: "container", since: "2021-01", until: "2021-11" },
      { from: "UY Montevideo", to: "BJ Cotonou", mode: "container", since: "2021-01", until: "2021-11" },
      { from: "UY Montevideo", to: "GH Tema", mode: "container", since: "2021-03", until: "2021-09" },
    ],
    concealments: ["rip-on", "front-company"],
    serves: "O3",
  },
  arrivals: {
    legs: [
      { from: "BR", to: "GW Bissau", mode: "transshipment", since: "2021-04", until: "2021-10" },
      { from: "BR Santos", to: "SN Dakar", mode: "container", since: "2021-06", until: "2021-10" },
      { from: "BR", to: "AO Luanda", mode: "container", since: "2021-02" },
    ],
  },
  "southern-cone": {
    legs: [
      { from: "BO Santa Cruz (VVI)", to: "PY Concepción", mode: "light-aircraft" },
      { from: "PY Concepción", to: "UY Nueva Palmira", mode: "river" },
      { from: "UY Nueva Palmira", to: "IT Gioia Tauro", mode: "container" },
    ],
    concealments: ["front-company"],
    serves: "S1",
  },
  reefer: {
    legs: [
      {
        from: "UY Montevideo",
        to: "BE Antwerpen",
        mode: "container",
        since: "2022-01-04",
        until: "2022-01-26",
      },
    ],
    concealments: ["rip-on", "insider"],
    seizure: {
      on: "2022-01-26",
      at: "UY Montevideo",
      placeKind: "port",
      mode: "container",
      concealment: "rip-on",
      producedIn: "BO",
      departedFrom: "UY",
      transit: ["BR"],
      destination: "BE",
      arrested: 2,
      drugs: [["cocaine-hydrochloride", "bricks", 812, "kilogram", 812]],
    },
    related: ["former", "pin"],
    serves: "O1",
  },
  river: {
    legs: [
      { from: "PY Concepción", to: "PY Asunción", mode: "river" },
      { from: "PY Asunción", to: "UY Nueva Palmira", mode: "river" },
      { from: "UY Nueva Palmira", to: "UY Montevideo", mode: "river" },
    ],
    concealments: ["double-load"],
  },
  former: {
    legs: [
      { from: "EC Guayaquil", to: "NL Rotterdam", mode: "container", since: "2021-09", until: "2022-01" },
    ],
    concealments: ["rip-on"],
  },
  red: {
    legs: [{ from: "CO Cartagena", to: "FR Le Havre", mode: "container" }],
    concealments: ["insider"],
    seizure: {
      on: "2022-02-14",
      at: "CO Cartagena",
      placeKind: "port",
      mode: "underwater",
      producedIn: "CO",
      departedFrom: "CO",
      destination: "FR",
      arrested: 1,
      drugs: [["cocaine-hydrochloride", "powder", 95.5, "kilogram", 95.5]],
    },
  },
  "empty-return": {
    legs: [
      { from: "BR Itajaí", to: "PT Leixões", mode: "container", since: "2022-01-10", until: "2022-03-04" },
    ],
    concealments: ["container-structure"],
  },
  correction: {
    legs: [{ from: "BO: Oruro", to: "CL Iquique", mode: "road", since: "2022-03" }],
  },
  "go-fast": {
    legs: [
      { from: "CO Tumaco", to: "CR Golfito", mode: "go-fast", since: "2021-11", until: "2022-01" },
      { from: "CR Golfito", to: "MX: Chiapas", mode: "go-fast", since: "2021-11", until: "2022-01" },
    ],
    concealments: ["drop-off"],
    seizure: {
      on: "2022-01-05",
      at: "CR Golfito",
      placeKind: "open-sea",
      mode: "go-fast",
      producedIn: "CO",
      departedFrom: "CO",
      destination: "MX",
      arrested: 3,
      drugs: [["cocaine-hydrochloride", "bricks", 1.2, "tonne", 1200]],
    },
  },
  semi: {
    legs: [{ from: "BR: Amapá", to: "PT", mode: "semi-submersible", since: "2022-01" }],
  },
  yachts: {
    legs: [{ from: "FR: Martinique", to: "PT Horta", mode: "yacht" }],
    concealments: ["drop-off"],
  },
  "light-aircraft": {
    legs: [{ from: "MX Tapachula (TAP)", to: "MX: Quintana Roo", mode: "light-aircraft", since: "2022-02" }],
  },
  "mother-vessel": {
    legs: [
      {
        from: "BR Natal",
        to: "ES Las Palmas",
        mode: "transshipment",
        since: "2022-02-01",
        until: "2022-03-15",
      },
      {
        from: "ES Las Palmas",
        to: "PT Sines",
        mode: "fishing-vessel",
        since: "2022-02-01",
        until: "2022-03-15",
      },
    ],
    seizure: {
      on: "2022-03-12",
      at: "ES Las Palmas",
      placeKind: "open-sea",
      mode: "transshipment",
      departedFrom: "BR",
      destination: "PT",
      arrested: 5,
      drugs: [
        ["cocaine-hydrochloride", "bricks", 640, "kilogram", 640],
        ["cannabis-resin", "bricks", 310, "kilogram", 310],
      ],
    },
  },
  "air-cargo": {
    legs: [{ from: "CL Santiago (SCL)", to: "FR Paris (CDG)", mode: "air-cargo", since: "2022-04" }],
    concealments: ["front-company"],
  },
  chemical: {
    legs: [{ from: "CO Cartagena", to: "IT Genova", mode: "container" }],
    concealments: ["chemical"],
    seizure: {
      on: "2022-01-18",
      at: "IT Genova",
      placeKind: "port",
      mode: "container",
      concealment: "chemical",
      producedIn: "CO",
      departedFrom: "CO",
      destination: "IT",
      drugs: [["cocaine-base", "impregnated", 430, "kilogram", 430]],
    },
  },
  pin: {
    legs: [{ from: "EC Guayaquil", to: "BE Antwerpen", mode: "container", since: "2022-01" }],
    concealments: ["pin-code", "insider"],
  },
  hull: {
    legs: [
      {
        from: "CO Cartagena",
        to: "BR Santos",
        mode: "underwater",
        since: "2022-01-15",
        until: "2022-02-28",
      },
    ],
    concealments: ["parasitic"],
    seizure: {
      on: "2022-02-15",
      at: "CO Cartagena",
      placeKind: "port",
      mode: "underwater",
      concealment: "parasitic",
      departedFrom: "CO",
      destination: "BR",
      arrested: 0,
      drugs: [["cocaine-hydrochloride", "bricks", 92, "kilogram", 92]],
      sameAs: { finding: "red", by: "co.member" },
    },
  },
  "extraction-team": {
    legs: [{ from: "EC", to: "NL Rotterdam", mode: "container" }],
    concealments: ["extraction-team", "rip-on"],
    related: ["reefer"],
  },
};
