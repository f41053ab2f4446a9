// What Teams does with cards and the renderer leaves undone.
const { GlobalSettings, NumberInput } = window.AdaptiveCards;

/** What is beyond the sixth button of a row would not be shown at all. */
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;

/** To the renderer a number that was left empty is smaller than any least one. */
const isNumberValid = NumberInput.prototype.isValid;
NumberInput.prototype.isValid = function () {
  return this.isSet() ? isNumberValid.call(this) : !this.isRequired;
};

/** An input with suggestions has a label that only the eye connects with it. */
export function mendLabels(element) {
  for (const input of element.querySelectorAll('.ac-choiceSetInput-filtered:not([aria-labelledby])')) {
    const label = input.closest('.ac-input-container')?.previousElementSibling;
    if (label) input.setAttribute('aria-labelledby', label.id ||= `label-${crypto.randomUUID()}`);
  }
}

/** It is the button that is expanded, not what it shows; the renderer marks that after telling of it. */
export const mendVisibility = element => queueMicrotask(() => element.renderedElement?.removeAttribute('aria-expanded'));
