// The little Markdown that Teams shows: **bold**, _italic_, [links](https://…), backslash escapes and line breaks.
// Everything is escaped first, so that no text can become HTML.
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escape = text => text.replace(/[&<>"']/g, character => entities[character]);

/** @param mentions names that are real mentions; any other <at>…</at> stays visible as typed. */
export function markdown(text, mentions = []) {
  const held = [];
  const hold = html => `\u0000${held.push(html) - 1}\u0000`;
  let html = text.replaceAll('\u0000', '').replace(/\\([\\`*_{}[\]()<>#+.!|~-])/g, (_, character) => hold(escape(character)));
  html = markMentions(escape(html), mentions)
    .replace(/\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a class="ac-anchor" href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*(?=\S)([^\n]*?\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*](?=\S)([^\n]*?\S)[_*](?=$|[\s).,;:!?])/gm, '$1<em>$2</em>')
    .replace(/\n/g, '<br>');
  return html.replace(/\u0000(\d+)\u0000/g, (_, index) => held[index]);
}

export const plain = (text, mentions = []) => markMentions(escape(text), mentions);

function markMentions(escaped, mentions) {
  return escaped.replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/gi, (whole, name) => mentions.includes(name) ? `<span class="mention">${name}</span>` : whole);
}
