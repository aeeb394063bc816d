import { connection } from "next/server";

export default async function BarePage() {
  await connection();
  return <h1>Bare</h1>;
}
