// Unpacks the Chromium that npm brought and prints, as JSON, where it is and which environment it needs.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'node_modules', '.chromium');
mkdirSync(folder, { recursive: true });

// The package unpacks into the temporary folder, under one name for all versions, and brings libraries and fonts of its
// own only where it believes itself on AWS Lambda. A bare machine lacks the same things.
process.env.TMPDIR = folder;
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
const executablePath = await chromium.executablePath();

// Only these fonts, so that a screenshot looks the same everywhere: Open Sans from the package, and emoji.
const emoji = join(import.meta.dirname, 'node_modules', '@expo-google-fonts', 'noto-emoji', '400Regular', 'NotoEmoji_400Regular.ttf');
copyFileSync(emoji, join(folder, 'fonts', 'NotoEmoji.ttf'));
writeFileSync(join(folder, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`);

const { FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
console.log(JSON.stringify({ executablePath, environment: { FONTCONFIG_PATH, LD_LIBRARY_PATH } }));
