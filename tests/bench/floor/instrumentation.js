// Its own, empty: the site’s, further up, puts the site’s front before every server.
export function register() {}
