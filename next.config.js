import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/languages.ts");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.ENLACE_BUILD ?? ".next",
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2", "nodemailer", "pdfkit", "pino"],
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
};

export default withNextIntl(config);
