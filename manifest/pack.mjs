// Fills manifest.json, validates it against the schema bundled in @microsoft/app-manifest, and zips it with its icons.
// Works offline once `npm ci` has run. (fs-extra is in package.json because app-manifest 1.1.2 needs it undeclared.)
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readArguments, Refused } from "./arguments.mjs";

const here = import.meta.dirname;

try {
  const { AppManifestUtils, zipSync } = await libraries();
  const given = readArguments(process.argv.slice(2));
  const manifest = fill(readFileSync(resolve(here, "manifest.json"), "utf8"), given);
  const faults = await AppManifestUtils.validateAgainstSchema(manifest, bundledSchema(manifest.manifestVersion));
  if (faults.length > 0) throw new Refused(`The manifest breaks its schema:\n  ${faults.join("\n  ")}`);

  const files = {
    "manifest.json": new TextEncoder().encode(JSON.stringify(manifest, null, 2) + "\n"),
    "color.png": icon("color.png", 192),
    "outline.png": icon("outline.png", 32),
  };
  // A fixed date: the same arguments give the same bytes, so a package can be compared with the one in use.
  write(given.out, zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) }));
  console.log(`${given.out}: HaloBot ${given.version} for ${given.domain}, ${given.rsc
    ? "asks the team's owner for ChannelMessage.Read.Group" : "without channel reading (works by @mention)"}.`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function libraries() {
  try {
    const [manifest, zip] = await Promise.all([import("@microsoft/app-manifest"), import("fflate")]);
    return { AppManifestUtils: manifest.default.AppManifestUtils, zipSync: zip.zipSync };
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND" && error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Refused("The packing libraries are not installed: run `npm ci` in manifest/ first.");
  }
}

function fill(template, given) {
  const manifest = JSON.parse(template.replaceAll(/{{(\w+)}}/g, (_, name) => given[name]));
  if (!given.rsc) {
    delete manifest.webApplicationInfo;
    delete manifest.authorization;
  }
  return manifest;
}

// Passed explicitly: left to itself the library downloads a schema that it does not know.
function bundledSchema(version) {
  const root = resolve(here, "node_modules/@microsoft/app-manifest/build/json-schemas/teams");
  return JSON.parse(readFileSync(resolve(root, `v${version}/MicrosoftTeams.schema.json`), "utf8"));
}

function icon(name, size) {
  const png = readFileSync(resolve(here, name));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (width !== size || height !== size) throw new Refused(`${name} is ${width}×${height}; Teams wants ${size}×${size}.`);
  return png;
}

function write(out, bytes) {
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new Refused(`Cannot write ${out}: ${error.message}`);
  }
}
