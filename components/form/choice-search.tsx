"use client";
import { useEffect, useState } from "react";
import { folded } from "@/domain/folded";
import type { Option } from "./select-field";

/** A field that narrows the long choices below it, there once a script runs. What is ticked keeps its tick. */
export function useChoiceSearch(label: string) {
  const [search, setSearch] = useState("");
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const words = folded(search).trim();
  const field = scripted && (
    <input
      type="search"
      className="field"
      aria-label={label}
      placeholder={label}
      value={search}
      onChange={(event) => setSearch(event.target.value)}
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
    />
  );
  return { scripted, field, shown: (option: Option) => folded(option.label).includes(words) };
}
