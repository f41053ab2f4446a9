// A dialog (Teams: task module) that a card's button opened.
import { byId, make } from '/local/page/dom.js';

const [form, title, body, close] = ['form', 'form-title', 'form-body', 'form-close'].map(byId);
const widths = { small: 420, medium: 600, large: 800 };
const heights = { small: 200, medium: 400, large: 600 };

/** @param task { title, width, height } as the bot sent it: pixels, or small, medium, large. */
export function showForm(task, ...content) {
  title.textContent = task.title ?? '';
  form.style.width = `min(${widths[task.width] ?? (Number(task.width) || 544)}px, 100vw - 1rem)`;
  body.style.minHeight = `min(${heights[task.height] ?? (Number(task.height) || 0)}px, 70vh)`;
  body.replaceChildren(...content);
  if (!form.open) form.showModal();
  (body.querySelector('input, textarea, select, button') ?? close).focus();
}

export const showSentence = (task, textContent) => showForm(task, make('p', { textContent }));

export const closeForm = () => form.close();

close.addEventListener('click', closeForm);
form.addEventListener('close', () => {
  // A notice may be standing in here.
  document.body.append(byId('notice'));
  body.replaceChildren();
});
