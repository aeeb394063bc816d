"use client";
import { useEffect, useState } from "react";

const texts = {
  en: ["Something went wrong", "The page could not be shown. Nothing was lost.", "Try again", "Reference"],
  es: ["Algo falló", "No se pudo mostrar la página. No se perdió nada.", "Intentar de nuevo", "Referencia"],
  pt: ["Algo falhou", "A página não pôde ser mostrada. Nada se perdeu.", "Tentar de novo", "Referência"],
  fr: [
    "Une erreur s’est produite",
    "La page n’a pas pu être affichée. Rien n’est perdu.",
    "Réessayer",
    "Référence",
  ],
};

/** Says its sentences itself: it must show when nothing else works. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const [language, setLanguage] = useState<keyof typeof texts>("en");
  useEffect(() => {
    const lang = document.documentElement.lang;
    if (lang in texts) setLanguage(lang as keyof typeof texts);
  }, []);
  const [title, text, again, reference] = texts[language];
  return (
    <div className="py-16 text-center">
      <title>{`${title} · Enlace`}</title>
      <h1>{title}</h1>
      <p className="mt-2 text-muted">{text}</p>
      {error.digest && (
        <p className="mt-1 font-mono text-muted">
          {reference}: {error.digest}
        </p>
      )}
      <button
        type="button"
        onClick={reset}
        className="mt-6 rounded-md border border-line bg-card px-3.5 py-2 font-medium"
      >
        {again}
      </button>
    </div>
  );
}
