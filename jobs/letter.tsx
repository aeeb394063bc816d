import { Body, Button, Container, Head, Heading, Html, Link, render, Text } from "@react-email/components";
import { createElement } from "react";
import type { Locale } from "@/domain/local-text";

export type Letter = {
  language: Locale;
  subject: string;
  paragraphs: string[];
  button?: { label: string; address: string };
  /** Why this person gets it, and the portal's address. */
  foot: string;
  portal: string;
};

const text = { fontSize: "15px", lineHeight: "23px", color: "#17222b", margin: "0 0 14px" };
const quiet = { fontSize: "13px", lineHeight: "20px", color: "#51606b" };
const pressable = {
  backgroundColor: "#0b5c86",
  color: "#ffffff",
  padding: "11px 18px",
  borderRadius: "6px",
  fontSize: "15px",
};

function LetterPage({ language, subject, paragraphs, button, foot, portal }: Letter) {
  return (
    <Html lang={language}>
      <Head />
      <Body style={{ backgroundColor: "#f6f4ef", fontFamily: "'IBM Plex Sans', Arial, sans-serif" }}>
        <Container style={{ backgroundColor: "#ffffff", padding: "28px", maxWidth: "560px" }}>
          <Heading as="h1" style={{ fontSize: "20px", color: "#17222b", margin: "0 0 16px" }}>
            {subject}
          </Heading>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          {button && (
            <>
              <Button href={button.address} style={pressable}>
                {button.label}
              </Button>
              <Text style={{ ...quiet, wordBreak: "break-all" }}>{button.address}</Text>
            </>
          )}
          <Text style={{ ...quiet, borderTop: "1px solid #dcd7cc", paddingTop: "12px" }}>
            {foot} <Link href={portal}>{portal}</Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The letter as HTML, and the same words as plain text. */
export async function writeLetter(letter: Letter): Promise<{ html: string; text: string }> {
  const html = await render(createElement(LetterPage, letter));
  const link = letter.button && `${letter.button.label}:\n${letter.button.address}`;
  const parts = [letter.subject, ...letter.paragraphs, link, `${letter.foot}\n${letter.portal}`];
  return { html, text: `${parts.filter(Boolean).join("\n\n")}\n` };
}
