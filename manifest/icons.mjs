// Draws color.png and outline.png: a speech bubble under a halo. Run `node icons.mjs` after changing a shape, and commit
// the two files. Shapes are distance functions on a unit square (negative inside), so they are sharp at either size.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const bubble = { x: 0.5, y: 0.59375, halfWidth: 0.34375, halfHeight: 0.21875, radius: 0.11 };
const halo = { x: 0.5, y: 0.17, radiusX: 0.25, radiusY: 0.09 };
const tail = [[0.28, 0.78], [0.28, 0.98], [0.5, 0.79]];

const navy = [0x12, 0x39, 0x5b], white = [255, 255, 255], gold = [0xf6, 0xc3, 0x43];

// Teams masks the colour icon's corners itself, so its background fills the square and the drawing keeps to the middle.
png("color.png", 192, point => {
  const [x, y] = shrink(point, 0.68);
  if (Math.abs(ellipse(x, y)) < 0.04) return gold;
  if (dots(x, y)) return navy;
  return Math.min(roundedBox(x, y), triangle(x, y)) < 0 ? white : navy;
});

// Teams tints the outline icon: only its transparency counts, and every pixel that is not transparent is white.
png("outline.png", 32, ([x, y]) =>
  Math.abs(ellipse(x, y)) < 0.03 || Math.abs(roundedBox(x, y)) < 0.03125 || triangle(x, y) < 0 || dots(x, y) ? white : null);

function shrink([x, y], factor) {
  return [0.5 + (x - 0.5) / factor, 0.5 + (y - 0.5) / factor];
}

function roundedBox(x, y) {
  const dx = Math.abs(x - bubble.x) - bubble.halfWidth + bubble.radius;
  const dy = Math.abs(y - bubble.y) - bubble.halfHeight + bubble.radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - bubble.radius;
}

// Distance to the nearest edge, negative where the point is on the inner side of all three.
function triangle(x, y) {
  let nearest = Infinity, inside = true;
  tail.forEach(([ax, ay], i) => {
    const [bx, by] = tail[(i + 1) % 3];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    inside &&= (bx - ax) * (y - ay) - (by - ay) * (x - ax) < 0;
  });
  return inside ? -nearest : nearest;
}

function ellipse(x, y) {
  const dx = (x - halo.x) / halo.radiusX, dy = (y - halo.y) / halo.radiusY;
  const level = Math.hypot(dx, dy);
  return level * (level - 1) / Math.hypot(dx / halo.radiusX, dy / halo.radiusY);
}

function dots(x, y) {
  return [-0.15625, 0, 0.15625].some(offset => Math.hypot(x - bubble.x - offset, y - bubble.y) < 0.05);
}

/** Samples `colourAt` 8×8 times in each pixel; null is transparent. */
function png(name, size, colourAt) {
  const samples = 8, rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let opaque = 0;
      for (let i = 0; i < samples * samples; i++) {
        const x = column + (i % samples + 0.5) / samples, y = row + (Math.floor(i / samples) + 0.5) / samples;
        const colour = colourAt([x / size, y / size]);
        if (colour === null) continue;
        opaque++;
        colour.forEach((value, channel) => sum[channel] += value);
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      sum.forEach((value, channel) => rows[at + channel] = opaque ? Math.round(value / opaque) : 255);
      rows[at + 3] = Math.round(255 * opaque / samples ** 2);
    }
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]); // 8 bits a channel, RGBA
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [["IHDR", header], ["IDAT", deflateSync(rows, { level: 9 })], ["IEND", Buffer.alloc(0)]];
  writeFileSync(new URL(name, import.meta.url), Buffer.concat([signature, ...parts.map(chunk)]));
}

function chunk([type, data]) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
