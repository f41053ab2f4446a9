// Short words for making and finding elements.
export const byId = id => document.getElementById(id);

export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(Boolean));
  return element;
}

export const button = (textContent, act, properties) => {
  const element = make('button', { type: 'button', textContent, ...properties });
  element.addEventListener('click', act);
  return element;
};

/** One choice of several: fills a fieldset, and calls back with the item chosen. */
export function choices(fieldset, name, items, chosen, choose) {
  for (const item of items) {
    const radio = make('input', { type: 'radio', name, value: item.key, checked: item.key === chosen });
    radio.addEventListener('change', () => choose(item));
    fieldset.append(make('label', {}, radio, make('span', {}, item.name, item.note && make('small', { textContent: ` ${item.note}` }))));
  }
}
