/**
 * Tests that are written but left out of `npm test`: what they ask does not hold yet, or was not yet seen to hold on a quiet
 * machine. `E2E_OPEN=1 npm run test:e2e` runs them alone. The list only gets shorter.
 */
export const OPEN_TESTS: readonly RegExp[] = [
  /camera\.spec/,
  /map\.spec/,
  /Tab reaches everything in/,
  /buttons, tabs and switches are large enough/,
  /at 200 and 400 percent/,
  /where the map’s script does not come/,
  /where the map would be, the page says how to do without/,
  /a quotation of the sheet leads to exactly these words/,
  /a tap on the map chooses a mark/,
  /lying on its side, the phone/,
  /panning replaces the address/,
  /a reload in the middle keeps the view/,
  /what changes nothing writes nothing/,
  /the skip link and other places within the page/,
];
