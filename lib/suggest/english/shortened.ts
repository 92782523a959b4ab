/** Words that are written short with a full stop, which ends no sentence. */
export const SHORTENED: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen sen rep gov lt col capt cpl sgt maj adm rev hon fr sr jr supt insp det cmdr pres st ft mt ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun am pm no vs inc ltd co corp bros ' +
    'mo ga ala ariz ark calif colo conn del fla ill ind kan ky md mich minn miss mont neb nev okla ore penn pa tenn tex va vt ' +
    'wash wis wyo alta man ont que sask ave blvd rd'
  ).split(' '),
);
