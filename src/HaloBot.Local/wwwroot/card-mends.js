// What Teams does with cards and the renderer leaves undone.
const { NumberInput } = window.AdaptiveCards;

const shownButtons = 6;

/** To the renderer a number that was left empty is smaller than any least one. */
const isNumberValid = NumberInput.prototype.isValid;
NumberInput.prototype.isValid = function () {
  return this.isSet() ? isNumberValid.call(this) : !this.isRequired;
};

/** Teams shows six buttons of a row and has the others in its menu; the renderer would drop them. */
export function withoutSuperfluousButtons(json) {
  const card = structuredClone(json);
  const visit = node => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node !== 'object') return;
    const primary = Array.isArray(node.actions) ? node.actions.filter(action => action?.mode !== 'secondary') : [];
    for (const action of primary.slice(shownButtons)) action.mode = 'secondary';
    Object.values(node).forEach(visit);
  };
  visit(card);
  return card;
}

/** An input with suggestions has a label that only the eye connects with it. */
export function mendLabels(element) {
  for (const input of element.querySelectorAll('.ac-choiceSetInput-filtered:not([aria-labelledby])')) {
    const label = input.closest('.ac-input-container')?.previousElementSibling;
    if (label) input.setAttribute('aria-labelledby', label.id ||= `label-${crypto.randomUUID()}`);
  }
}

/** It is the button that is expanded, not what it shows; the renderer marks that after telling of it. */
export const mendVisibility = element => queueMicrotask(() => element.renderedElement?.removeAttribute('aria-expanded'));
