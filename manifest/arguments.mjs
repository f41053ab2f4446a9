// What `pack.mjs` is told, checked before anything is written: each refusal says what is wrong and what to pass instead.
import { parseArgs } from "node:util";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const version = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/;

export const usage = "Usage: node pack.mjs --bot-id GUID --domain HOST [--consent-app-id GUID | --no-rsc] "
  + "[--privacy-url URL] [--version X.Y.Z] [--out FILE.zip]";

/** A mistake of whoever typed the command: shown as one sentence, without a stack trace. */
export class Refused extends Error {}

/** @returns {{ botId, domain, consentAppId, rsc, privacyUrl, version, out }} */
export function readArguments(argv) {
  const given = parse(argv);
  const botId = id("--bot-id", given["bot-id"], "the bot's Microsoft App id");
  const domain = host(given.domain);
  if (given["no-rsc"] && given["consent-app-id"]) {
    throw new Refused("--no-rsc leaves the consent out and --consent-app-id names who asks for it: pass one of them.");
  }
  return {
    botId,
    domain,
    rsc: !given["no-rsc"],
    consentAppId: given["consent-app-id"] === undefined ? botId
      : id("--consent-app-id", given["consent-app-id"], "the client id of an Entra app registration"),
    privacyUrl: https("--privacy-url", given["privacy-url"] ?? `https://${domain}/procedure`),
    version: threeNumbers(given.version ?? "1.0.0"),
    out: zipFile(given.out ?? "halobot.zip"),
  };
}

function parse(argv) {
  const text = { type: "string" };
  const options = {
    "bot-id": text, domain: text, "consent-app-id": text, "no-rsc": { type: "boolean" },
    "privacy-url": text, version: text, out: text,
  };
  try {
    return parseArgs({ args: argv, options, allowPositionals: false }).values;
  } catch (error) {
    throw new Refused(`${error.message.split("\n")[0].replace(/\.?$/, ".")} ${usage}`);
  }
}

function id(name, value, meaning) {
  if (value === undefined) throw new Refused(`${name} is missing: pass ${meaning}. ${usage}`);
  if (!guid.test(value)) throw new Refused(`${name} must be a GUID (${meaning}), not "${value}".`);
  if (/^[0-]+$/.test(value)) throw new Refused(`${name} is the empty GUID: pass ${meaning}.`);
  return value.toLowerCase();
}

function host(value) {
  if (value === undefined) throw new Refused(`--domain is missing: pass the host name of the deployed bot. ${usage}`);
  if (hostName.test(value)) return value.toLowerCase();
  throw new Refused(`--domain must be a public host name such as halobot.azurewebsites.net, `
    + `without http://, port, path or wildcard, not "${value}".`);
}

function https(name, value) {
  if (URL.canParse(value) && new URL(value).protocol === "https:") return value;
  throw new Refused(`${name} must be an address that starts with https://, not "${value}".`);
}

function threeNumbers(value) {
  if (version.test(value)) return value;
  throw new Refused(`--version must be three numbers such as 1.0.0, without leading zeros, not "${value}".`);
}

function zipFile(value) {
  if (value.endsWith(".zip")) return value;
  throw new Refused(`--out must name a .zip file, not "${value}".`);
}
