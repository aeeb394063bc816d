/**
 * Ports and airports of the programme's countries, and a few ports that its findings lead to, with UN/LOCODE (UNECE) and
 * coordinates to two decimals. A port: `CODE name latitude longitude`. An airport: `IATA name latitude longitude`, with
 * the UN/LOCODE of its city where that is another; `-` where there is none of its own.
 */
type Listed = { ports?: string; airports?: string };

export const programmePlaces: Record<string, Listed> = {
  AR: {
    ports: `BUE Buenos Aires -34.58 -58.37; ROS Rosario -32.95 -60.63; ZAE Zárate -34.10 -59.00; CMP Campana -34.15 -58.95
      LPG La Plata -34.87 -57.90; BHI Bahía Blanca -38.78 -62.27; MDQ Mar del Plata -38.04 -57.53; NEC Necochea -38.58 -58.70
      PMY Puerto Madryn -42.74 -65.03; USH Ushuaia -54.81 -68.30; SLO San Lorenzo -32.74 -60.73; CRD Comodoro Rivadavia -45.86 -67.47`,
    airports: `EZE/BUE Buenos Aires -34.82 -58.54; AEP/- Buenos Aires -34.56 -58.42; COR Córdoba -31.32 -64.21
      MDZ Mendoza -32.83 -68.79; SLA Salta -24.86 -65.49; ROS Rosario -32.90 -60.78; IGR Puerto Iguazú -25.74 -54.47
      TUC Tucumán -26.84 -65.10; JUJ Jujuy -24.39 -65.10; USH Ushuaia -54.84 -68.30; BRC Bariloche -41.15 -71.16; PSS Posadas -27.39 -55.97`,
  },
  BO: {
    airports: `LPB La Paz -16.51 -68.19; VVI/SRZ Santa Cruz -17.64 -63.14; CBB Cochabamba -17.42 -66.18; SRE Sucre -19.25 -65.15
      TJA Tarija -21.56 -64.70; TDD Trinidad -14.82 -64.92; CIJ Cobija -11.04 -68.78; RIB Riberalta -11.01 -66.07
      GYA Guayaramerín -10.82 -65.35; PSZ Puerto Suárez -18.98 -57.82`,
  },
  BR: {
    ports: `SSZ Santos -23.95 -46.31; RIO Rio de Janeiro -22.89 -43.19; PNG Paranaguá -25.50 -48.52; ITJ Itajaí -26.90 -48.66
      NVT Navegantes -26.89 -48.65; IOA Itapoá -26.18 -48.61; SFS São Francisco do Sul -26.24 -48.63; RIG Rio Grande -32.07 -52.09
      SSA Salvador -12.96 -38.51; SUA Suape -8.40 -34.97; REC Recife -8.05 -34.87; FOR Fortaleza -3.71 -38.48; PEC Pecém -3.54 -38.80
      NAT Natal -5.78 -35.21; VIX Vitória -20.32 -40.33; VLC Vila do Conde -1.54 -48.75; BEL Belém -1.45 -48.50; MAO Manaus -3.14 -60.02
      IBB Imbituba -28.23 -48.65; STM Santarém -2.42 -54.72; MCZ Maceió -9.68 -35.72; IQI Itaqui -2.57 -44.37
      SSO São Sebastião -23.81 -45.40; IOS Ilhéus -14.78 -39.03; CDO Cabedelo -6.97 -34.84; POA Porto Alegre -30.02 -51.22`,
    airports: `GRU São Paulo -23.43 -46.47; GIG/RIO Rio de Janeiro -22.81 -43.25; VCP/- Campinas -23.01 -47.13; BSB Brasília -15.87 -47.92
      REC Recife -8.13 -34.92; FOR Fortaleza -3.78 -38.53; SSA Salvador -12.91 -38.33; MAO Manaus -3.04 -60.05; BEL Belém -1.38 -48.48
      NAT Natal -5.77 -35.37; POA Porto Alegre -29.99 -51.17; CWB Curitiba -25.53 -49.18; CNF/BHZ Belo Horizonte -19.63 -43.97
      FLN Florianópolis -27.67 -48.55; IGU Foz do Iguaçu -25.60 -54.49; CGR Campo Grande -20.47 -54.67; CGB Cuiabá -15.65 -56.12
      CMG Corumbá -19.01 -57.67; PMG Ponta Porã -22.55 -55.70; TBT Tabatinga -4.26 -69.94; BVB Boa Vista 2.84 -60.69
      RBR Rio Branco -9.87 -67.90; PVH Porto Velho -8.71 -63.90`,
  },
  CL: {
    ports: `VAP Valparaíso -33.03 -71.63; SAI San Antonio -33.59 -71.62; ARI Arica -18.47 -70.32; IQQ Iquique -20.20 -70.16
      ANF Antofagasta -23.65 -70.40; MJS Mejillones -23.10 -70.46; CQQ Coquimbo -29.95 -71.34; TAL Talcahuano -36.71 -73.11
      SVE San Vicente -36.73 -73.13; CNL Coronel -37.03 -73.15; LQN Lirquén -36.71 -72.98; PMC Puerto Montt -41.48 -72.95; PUQ Punta Arenas -53.17 -70.91`,
    airports: `SCL Santiago -33.39 -70.79; ARI Arica -18.35 -70.34; IQQ Iquique -20.54 -70.18; ANF Antofagasta -23.44 -70.45
      CCP Concepción -36.77 -73.06; CJC Calama -22.50 -68.90; PMC Puerto Montt -41.44 -73.09; PUQ Punta Arenas -53.00 -70.85`,
  },
  CO: {
    ports: `CTG Cartagena 10.40 -75.53; BUN Buenaventura 3.89 -77.07; BAQ Barranquilla 10.97 -74.76; SMR Santa Marta 11.25 -74.22
      TRB Turbo 8.09 -76.74; TCO Tumaco 1.81 -78.76; CVE Coveñas 9.41 -75.68; ADZ San Andrés 12.58 -81.69`,
    airports: `BOG Bogotá 4.70 -74.15; MDE Medellín 6.16 -75.42; CLO Cali 3.54 -76.38; CTG Cartagena 10.44 -75.51; BAQ Barranquilla 10.89 -74.78
      SMR Santa Marta 11.12 -74.23; CUC Cúcuta 7.93 -72.51; LET Leticia -4.19 -69.94; PEI Pereira 4.81 -75.74; BGA Bucaramanga 7.13 -73.18
      ADZ San Andrés 12.58 -81.71; TCO Tumaco 1.81 -78.75`,
  },
  CR: {
    ports:
      "LIO Puerto Limón 9.99 -83.03; MOB Moín 10.00 -83.08; CAL Caldera 9.91 -84.72; PAS Puntarenas 9.97 -84.83; GLF Golfito 8.64 -83.17",
    airports: "SJO San José 9.99 -84.21; LIR Liberia 10.59 -85.54; LIO Puerto Limón 9.96 -83.02",
  },
  EC: {
    ports: `GYE Guayaquil -2.28 -79.91; PBO Puerto Bolívar -3.26 -80.00; ESM Esmeraldas 0.99 -79.65; MEC Manta -0.94 -80.72; PSJ Posorja -2.70 -80.24`,
    airports:
      "UIO Quito -0.13 -78.36; GYE Guayaquil -2.16 -79.88; MEC Manta -0.95 -80.68; ESM Esmeraldas 0.98 -79.63; CUE Cuenca -2.89 -78.98",
  },
  MX: {
    ports: `ZLO Manzanillo 19.06 -104.30; LZC Lázaro Cárdenas 17.94 -102.18; VER Veracruz 19.21 -96.13; ATM Altamira 22.48 -97.86
      ESE Ensenada 31.85 -116.63; MZT Mazatlán 23.18 -106.42; PGO Progreso 21.33 -89.67; TAM Tampico 22.25 -97.80
      SCX Salina Cruz 16.17 -95.20; GYM Guaymas 27.92 -110.87; COA Coatzacoalcos 18.14 -94.41`,
    airports: `MEX Ciudad de México 19.44 -99.07; CUN Cancún 21.04 -86.87; GDL Guadalajara 20.52 -103.31; MTY Monterrey 25.78 -100.11
      TIJ Tijuana 32.54 -116.97; TLC Toluca 19.34 -99.57; MID Mérida 20.94 -89.66; TAP Tapachula 14.79 -92.37; CUL Culiacán 24.76 -107.47; VER Veracruz 19.15 -96.19`,
  },
  PY: {
    ports:
      "ASU Asunción -25.28 -57.65; - Villeta -25.51 -57.58; ENO Encarnación -27.33 -55.87; CIO Concepción -23.41 -57.44",
    airports:
      "ASU Asunción -25.24 -57.52; AGT Ciudad del Este -25.46 -54.84; PJC Pedro Juan Caballero -22.64 -55.83",
  },
  PE: {
    ports: `CLL Callao -12.05 -77.15; PAI Paita -5.08 -81.11; SVY Salaverry -8.22 -78.98; CHM Chimbote -9.08 -78.61; MRI Matarani -17.00 -72.11
      ILQ Ilo -17.64 -71.35; IQT Iquitos -3.74 -73.24; PIO Pisco -13.80 -76.29; PCL Pucallpa -8.39 -74.53; TYL Talara -4.58 -81.28; YMS Yurimaguas -5.89 -76.10`,
    airports: `LIM Lima -12.02 -77.11; CUZ Cusco -13.54 -71.94; AQP Arequipa -16.34 -71.57; IQT Iquitos -3.78 -73.31; PCL Pucallpa -8.38 -74.57
      TCQ Tacna -18.05 -70.28; JUL Juliaca -15.47 -70.16; TRU Trujillo -8.08 -79.11; CIX Chiclayo -6.79 -79.83; PIU Piura -5.21 -80.62
      TPP Tarapoto -6.51 -76.37; PEM Puerto Maldonado -12.61 -69.23; AYP Ayacucho -13.15 -74.20; TGI Tingo María -9.29 -76.01`,
  },
  UY: {
    ports: `MVD Montevideo -34.90 -56.21; NVP Nueva Palmira -33.88 -58.42; FZB Fray Bentos -33.11 -58.31; PDU Paysandú -32.31 -58.10
      CYR Colonia -34.47 -57.85; PDP Punta del Este -34.97 -54.95; STY Salto -31.39 -57.97`,
    airports:
      "MVD Montevideo -34.84 -56.03; PDP Punta del Este -34.86 -55.09; RVY Rivera -30.97 -55.48; STY Salto -31.44 -57.99",
  },
  GH: {
    ports: "TEM Tema 5.63 0.01; TKD Takoradi 4.89 -1.74",
    airports: "ACC Accra 5.61 -0.17; KMS Kumasi 6.71 -1.59",
  },
  NG: {
    ports:
      "APP Apapa 6.45 3.37; TIN Tin Can Island 6.43 3.35; ONN Onne 4.69 7.16; PHC Port Harcourt 4.77 7.00; CBQ Calabar 4.98 8.31; WAR Warri 5.52 5.73",
    airports:
      "LOS Lagos 6.58 3.32; ABV Abuja 9.01 7.26; KAN Kano 12.05 8.52; PHC Port Harcourt 5.02 6.95; ENU Enugu 6.47 7.56",
  },
  BJ: { ports: "COO Cotonou 6.35 2.44", airports: "COO Cotonou 6.36 2.38" },
  TG: { ports: "LFW Lomé 6.14 1.28", airports: "LFW Lomé 6.17 1.25" },
  GW: { ports: "OXB Bissau 11.86 -15.58", airports: "OXB Bissau 11.89 -15.65" },
  SN: {
    ports: "DKR Dakar 14.69 -17.43; ZIG Ziguinchor 12.59 -16.27; KLC Kaolack 14.13 -16.07",
    airports: "DSS/DKR Dakar 14.67 -17.07; ZIG Ziguinchor 12.56 -16.28",
  },
  AO: {
    ports:
      "LAD Luanda -8.79 13.23; LOB Lobito -12.34 13.55; MSZ Namibe -15.19 12.15; CAB Cabinda -5.55 12.19; SZA Soyo -6.13 12.37",
    airports: "LAD Luanda -8.86 13.23; CAB Cabinda -5.60 12.19",
  },
  FR: {
    ports: `LEH Le Havre 49.48 0.12; MRS Marseille 43.31 5.37; FOS Fos-sur-Mer 43.42 4.90; DKK Dunkerque 51.05 2.37; MTX Montoir-de-Bretagne 47.31 -2.13
      BES Brest 48.38 -4.49; BOD Bordeaux 44.86 -0.55; LRH La Rochelle 46.16 -1.22; URO Rouen 49.44 1.05; CQF Calais 50.97 1.86
      CER Cherbourg 49.64 -1.61; SET Sète 43.40 3.70; TLN Toulon 43.12 5.93; LRT Lorient 47.74 -3.36`,
    airports: `CDG Paris 49.01 2.55; ORY Paris 48.73 2.37; LYS Lyon 45.73 5.08; MRS Marseille 43.44 5.22; NCE Nice 43.66 7.22
      TLS Toulouse 43.63 1.37; BOD Bordeaux 44.83 -0.72; NTE Nantes 47.15 -1.61; LIL Lille 50.56 3.09`,
  },
  IT: {
    ports: `GIT Gioia Tauro 38.45 15.90; GOA Genova 44.41 8.91; LIV Livorno 43.56 10.30; NAP Napoli 40.84 14.27; SAL Salerno 40.67 14.74
      CVV Civitavecchia 42.10 11.78; SPE La Spezia 44.10 9.86; VDL Vado Ligure 44.27 8.44; SVN Savona 44.31 8.48; TRS Trieste 45.64 13.76
      VCE Venezia 45.45 12.26; RAN Ravenna 44.49 12.28; AOI Ancona 43.62 13.50; BRI Bari 41.14 16.85; BDS Brindisi 40.65 17.98
      TAR Taranto 40.49 17.20; CTA Catania 37.50 15.09; PMO Palermo 38.13 13.37; CAG Cagliari 39.21 9.11; MSN Messina 38.19 15.57`,
    airports: `FCO Roma 41.80 12.25; MXP Milano 45.63 8.72; BLQ Bologna 44.53 11.29; VCE Venezia 45.51 12.35; NAP Napoli 40.88 14.29
      CTA Catania 37.47 15.07; PMO Palermo 38.18 13.10; PSA Pisa 43.68 10.40; TRN Torino 45.20 7.65`,
  },
  PT: {
    ports: `LIS Lisboa 38.71 -9.12; SIE Sines 37.94 -8.87; LEI Leixões 41.19 -8.70; SET Setúbal 38.52 -8.88; AVE Aveiro 40.65 -8.73
      FDF Figueira da Foz 40.15 -8.86; FNC Funchal 32.64 -16.91; PDL Ponta Delgada 37.74 -25.66; HOR Horta 38.53 -28.62
      VDC Viana do Castelo 41.69 -8.84; PRM Portimão 37.13 -8.53`,
    airports:
      "LIS Lisboa 38.77 -9.13; OPO Porto 41.24 -8.68; FAO Faro 37.01 -7.97; FNC Funchal 32.70 -16.77; PDL Ponta Delgada 37.74 -25.70",
  },
  BE: { ports: "ANR Antwerpen 51.27 4.34" },
  DE: { ports: "HAM Hamburg 53.54 9.97" },
  ES: { ports: "ALG Algeciras 36.13 -5.44; LPA Las Palmas 28.14 -15.41; VGO Vigo 42.24 -8.73" },
  NL: { ports: "RTM Rotterdam 51.95 4.14" },
};
