/**
 * Tests that are written but left out of `npm test`: what they ask does not hold yet, or was not yet seen to hold on a quiet
 * machine. `E2E_OPEN=1 npm run test:e2e` runs them alone. The list only gets shorter.
 */
export const OPEN_TESTS: readonly RegExp[] = [
  /camera\.spec/,
  /at 200 and 400 percent/,
  /where the map’s script does not come/,
  /lying on its side, the phone/,
  /panning replaces the address/,
  /a reload in the middle keeps the view/,
  /what changes nothing writes nothing/,
  /the skip link and other places within the page/,
];
