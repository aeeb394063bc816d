import createNextIntlPlugin from "next-intl/plugin";

// Messages are parsed when the portal is built, not at each request.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/languages.ts",
  experimental: { messages: { path: "./messages", format: "json", precompile: true } },
});

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
