// The chat's colours: the website's own, which the launcher passes on, and shades of it that can be read in light and in dark.
// Runs before the first paint. chat.css and look.js follow what is set here.
(() => {
  const root = document.documentElement;
  const parameters = new URLSearchParams(location.search);
  const given = name => (/^#[0-9a-f]{6}$/i.test(parameters.get(name) ?? '') ? parameters.get(name) : undefined);
  const colour = given('colour') ?? '#1d4f91';
  const onColour = given('on-colour') ?? '#ffffff';
  const legible = 5.5; // WCAG AA asks for 4.5:1; thin letters are the better for more
  const bubbles = { light: '#eef1f5', dark: '#2a3038' }; // the surface that leaves text the least contrast

  const channels = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  const luminance = rgb => {
    const [red, green, blue] = rgb.map(value => (value / 255 <= 0.04045 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  /** The website's colour as links and answers wear it: as it is where it can be read, else darker or lighter until it can. */
  function accent(scheme) {
    const [surface, end] = [channels(bubbles[scheme]), scheme === 'dark' ? 255 : 0];
    for (let share = 0; share < 1; share += 0.05) {
      const mixed = channels(colour).map(value => Math.round(value + (end - value) * share));
      if (contrast(mixed, surface) >= legible) return `rgb(${mixed})`;
    }
    return `rgb(${end} ${end} ${end})`;
  }

  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const asked = parameters.get('scheme');

  function apply() {
    const scheme = ['light', 'dark'].includes(asked) ? asked : prefersDark.matches ? 'dark' : 'light';
    root.dataset.scheme = scheme;
    root.style.setProperty('--colour', colour);
    root.style.setProperty('--on-colour', onColour);
    root.style.setProperty('--accent', accent(scheme));
    root.style.setProperty('--bubble', bubbles[scheme]);
  }

  prefersDark.addEventListener('change', apply);
  if (window.parent !== window) root.classList.add('framed');
  apply();
})();
