// A menu under a button: arrow keys move, Escape and a click elsewhere close it.
import { make } from '/local/page/dom.js';

/** @param items { title, act, disabled } */
export function showMenu(opener, items) {
  const menu = make('div', { className: 'menu', popover: 'auto', role: 'menu', ariaLabel: opener.ariaLabel ?? opener.title ?? opener.textContent },
    ...items.map(({ title, act, disabled = false }) => {
      const item = make('button', { type: 'button', role: 'menuitem', tabIndex: -1, textContent: title, disabled });
      item.addEventListener('click', () => {
        menu.hidePopover();
        act();
      });
      return item;
    }));
  menu.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Tab') menu.hidePopover();
    if (!step) return;
    event.preventDefault();
    move(menu, step);
  });
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    opener.ariaExpanded = 'false';
    if (menu.contains(document.activeElement)) opener.focus();
    menu.remove();
  });
  opener.after(menu);
  opener.ariaHasPopup = 'menu';
  opener.ariaExpanded = 'true';
  menu.showPopover();
  put(menu, opener.getBoundingClientRect());
  move(menu, 1);
}

function move(menu, step) {
  const items = [...menu.querySelectorAll('button:not(:disabled)')];
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
}

/** Below the button, or above it where there is no room. */
function put(menu, at) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`;
  menu.style.top = `${at.bottom + height > innerHeight ? Math.max(4, at.top - height - 2) : at.bottom + 2}px`;
}
