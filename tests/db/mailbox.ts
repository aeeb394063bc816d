import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real mail server that keeps what it is given. */
export async function openMailbox() {
  const mails: ParsedMail[] = [];
  let refusing = false;
  let before = async (): Promise<void> => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      if (refusing) {
        stream.resume();
        stream.on("end", () => done(new Error("try later")));
        return;
      }
      simpleParser(stream)
        .then(async (mail) => {
          await before();
          mails.push(mail);
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (now: boolean) => {
      refusing = now;
    },
    /** What happens while the sender waits for the answer to its mail; throws: the mail is not taken. */
    beforeTaking: (work: () => Promise<void>) => {
      before = work;
    },
    /** The mail to that address that comes next, within ten seconds. */
    async next(to: string): Promise<ParsedMail> {
      for (const end = Date.now() + 10_000; Date.now() < end; ) {
        const index = mails.findIndex((mail) => JSON.stringify(mail.to).includes(to));
        if (index >= 0) return mails.splice(index, 1)[0] as ParsedMail;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`no mail to ${to}`);
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
