/** Passwords: long enough, not one of the common ones, none of the programme's own words. No rules of composition. */

export const passwordLength = { least: 12, most: 128 };

const common = new Set(
  `123456789012 1234567890123 12345678901234 password1234 passwordpassword contraseña1234 contrasena1234 contrasenha123
  motdepasse123 motdepasse1234 qwertyuiop12 qwertyuiop123 qwertyuiopas qwertyuiopasdf qwerty123456 qwerty1234567
  1q2w3e4r5t6y 1q2w3e4r5t6y7u administrator administrador administrateur letmeinletmein iloveyou1234 teamo1234567
  abcdefghijkl abcdefghijklm abc123abc123 aaaaaaaaaaaa 111111111111 000000000000 123123123123 asdfghjkl123 zaq12wsxcde3
  changeme1234 bienvenido123 bemvindo1234 bienvenue1234 welcome12345 policia12345 policia123456 police123456 interpol1234`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

const ours = ["enlace", "paccto", "cocain", "ameripol", "interpol", "europol", "seacop", "crimjust", "unodc"];

/** The key of the sentence that says what is wrong with a new password, or null. Counted in characters as people see them. */
export function passwordProblem(
  password: string,
  own: string[] = [],
): "passwordShort" | "passwordLong" | "passwordCommon" | null {
  const length = [...new Intl.Segmenter().segment(password)].length;
  if (length < passwordLength.least) return "passwordShort";
  if (length > passwordLength.most || password.length > 1000) return "passwordLong";
  const plain = password.toLowerCase();
  const words = [...ours, ...own.map((word) => word.toLowerCase()).filter((word) => word.length > 3)];
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), plain).replace(/[^\p{L}\p{N}]/gu, "");
  const few = new Set(plain).size < 5;
  return few || common.has(plain) || rest.length < 8 ? "passwordCommon" : null;
}
