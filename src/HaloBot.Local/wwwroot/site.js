// Shows or hides the staff's channel beside the website, and remembers which.
const [toggle, staff] = ['toggle', 'staff'].map(id => document.getElementById(id));

function show(visible) {
  staff.hidden = !visible;
  toggle.setAttribute('aria-expanded', visible);
  toggle.textContent = visible ? 'Hide the staff channel' : 'Show the staff channel';
  localStorage.setItem('staff', visible ? 'shown' : 'hidden');
}

toggle.addEventListener('click', () => show(staff.hidden));
show(localStorage.getItem('staff') !== 'hidden');
