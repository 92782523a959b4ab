// Before the first paint: the theme that this device's reader chose. No choice, or no storage: the system's.
try {
  const theme = JSON.parse(localStorage.getItem('dateline-preferences') ?? '{}').theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
