import { expect, test } from "vitest";
import { passwordProblem } from "@/domain/passwords";

test.each([
  ["too short", "abcdefghij1", "passwordShort"],
  ["twelve characters of two bytes each, one missing", "ñandúáéíóúü", "passwordShort"],
  ["too long", "lluvia larga ".repeat(10), "passwordLong"],
  ["one letter again and again", "aaaaaaaaaaaa", "passwordCommon"],
  ["a run of digits", "123456789012", "passwordCommon"],
  ["a common one with a year", "Password2022!", "passwordCommon"],
  ["a common one in disguise", "P@ssw0rd12345", "passwordCommon"],
  ["the demo's", "nuevas-rutas-2022", "passwordCommon"],
  ["the programme's word twice", "enlace-enlace", "passwordCommon"],
  ["the programme's words with accents", "Cocaína 2022!", "passwordCommon"],
  ["a keyboard's row", "qwertyuiop12", "passwordCommon"],
  ["half a surrogate", "un pájaro azul \ud800", "text"],
])("refuses %s", (_, password, problem) => {
  expect(passwordProblem(password)).toBe(problem);
});

test("refuses the person's own words", () => {
  expect(passwordProblem("carla.montero.1", ["carla.montero@policia.example"])).toBe("passwordCommon");
});

test.each([
  "tres gatos en el tejado",
  "k8vQ2mzT7xw4",
  "ñandúáéíóúüâ çã",
  "🐟🐠🐡🦀🦐🦑🐙🐚🐋🐳🐬🦈",
  "police chase at 7 bells",
])("takes %s", (password) => {
  expect(passwordProblem(password)).toBe(null);
});

test("counts an accent as one character however it is written", () => {
  const composed = "pájaro único";
  expect([...composed].length).toBe(12);
  expect(passwordProblem(composed.normalize("NFD"))).toBe(null);
  expect(passwordProblem(composed.normalize("NFD").slice(0, -1))).toBe("passwordShort");
});
