import createNextIntlPlugin from "next-intl/plugin";

// Messages are parsed when the portal is built, not at each request.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/languages.ts",
  experimental: { messages: { path: "./messages", format: "json", precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  // The pages are built from what they are made of; `npm run check` checks the types of tests and scripts as well.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  distDir: process.env.ENLACE_BUILD ?? ".next",
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2", "nodemailer", "pdfkit", "pino"],
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
};

export default withNextIntl(config);
