// A form that a card's button opened, in a window of its own.
const [form, title, body, close] = ['form', 'form-title', 'form-body', 'form-close'].map(id => document.getElementById(id));

export function showForm(name, card) {
  title.textContent = name;
  body.replaceChildren(card);
  if (!form.open) form.showModal();
}

export function closeForm() {
  form.close();
  body.replaceChildren();
}

close.addEventListener('click', closeForm);
