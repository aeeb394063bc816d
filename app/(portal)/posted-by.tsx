import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** A list that shows one person's posts says so, with the way back to all. */
export function PostedBy({ author, all }: { author: { name: string } | null; all: string }) {
  const t = useTranslations("ui");
  return (
    author && (
      <Notice>
        {t("postedBy", { name: author.name })}{" "}
        <a href={all} className="link">
          {t("postedByAll")}
        </a>
      </Notice>
    )
  );
}
