import { Body, Button, Container, Head, Heading, Html, Link, render, Text } from "@react-email/components";
import { createElement } from "react";
import { type Letter, plainText } from "./plain-letter";

const text = { fontSize: "15px", lineHeight: "23px", color: "#17222b", margin: "0 0 14px" };
const quiet = { fontSize: "13px", lineHeight: "20px", color: "#51606b" };
const pressable = {
  backgroundColor: "#0b5c86",
  color: "#ffffff",
  padding: "11px 18px",
  borderRadius: "6px",
  fontSize: "15px",
};

function LetterPage({ language, subject, paragraphs, entries = [], button, foot, portal, stop }: Letter) {
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
          {entries.map((entry) => (
            <Text key={entry.address} style={text}>
              {entry.text}
              <br />
              <Link href={entry.address} style={quiet}>
                {entry.address}
              </Link>
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
            {stop && (
              <>
                <br />
                <Link href={stop.address}>{stop.label}</Link>
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The letter as HTML, and the same words as plain text. */
export async function writeLetter(letter: Letter): Promise<{ html: string; text: string }> {
  return { html: await render(createElement(LetterPage, letter)), text: plainText(letter) };
}
