// Before the first paint: what this device's reader chose. No choice, or no storage: the system's.
try {
  const known = {
    theme: ['light', 'dark'],
    text: ['large', 'larger'],
    contrast: ['more'],
    motion: ['less'],
    buttons: ['shown', 'hidden'],
  };
  const chosen = JSON.parse(localStorage.getItem('dateline-preferences') ?? '{}');
  for (const [name, values] of Object.entries(known)) {
    if (values.includes(chosen[name])) document.documentElement.dataset[name] = chosen[name];
  }
} catch {}
