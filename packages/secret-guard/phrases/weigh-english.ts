/**
 * How much more a word belongs to a phrase than to prose: ln(P(word | phrase) / P(word | prose)). A phrase takes every
 * word of its list with the same probability; prose takes the same few hundred again and again. Shares were counted in
 * public customer-service questions (banking77, clinc150) and completed by hand for wallets.
 */
const EVERYWHERE =
  'you what can transfer account need have top payment cash please that tell this know there when will change where ' +
  'long use make help about time any now one phone order check still into just more good right before all day only ' +
  'other they then also because again never always over very';

const OFTEN =
  'able above access across actual add address alert allow already among amount another answer appear approve ' +
  'around arrive ask asset assist aware away balance behind believe below best better between bonus book both bring ' +
  'build business call cancel car card cause charge child choose city client close code coin come company confirm ' +
  'connect correct cost credit current custom deal deposit detail device digital direct double during either else ' +
  'email empty enable end enough error exact exchange expect expire explain extra fact false family father fee few ' +
  'figure file final find fine first fix follow force forget forward found friend front future game gas gift give ' +
  'great half happy hello high history hold home hope hour idea image include increase inform input inside install ' +
  'issue item job join keep key kind language laptop large later learn leave left level life light like limit link ' +
  'list little live load lock love machine mail main man manage market maximum mean message method mind minimum ' +
  'minute mistake mobile monitor month morning mother move much must myself name network next night normal note ' +
  'nothing notice number obtain off offer office often okay old once online open option output outside own owner ' +
  'page pass people permit person phrase physical place point pool possible power prefer present price print ' +
  'private problem process profit program project proof protect provide public purchase put question quick quit ' +
  'quote raise random rate ready real reason recall receive record reduce refuse reject release rely remain ' +
  'remember remind remove reopen repair repeat replace report require resource response result return reveal review ' +
  'reward risk room route rule run safe same sample save say scan school screen search second secret section seed ' +
  'select sell sense series service session setup seven share should sign similar simple since six slow small ' +
  'social solution solve someone soon source speak special speed spend staff stage start state stay stock story ' +
  'street such suggest sure swap switch system talk target task ten term test text thank thing thought three ticket ' +
  'title today together token tomorrow tonight tool total toward track trade traffic travel trip trouble true trust ' +
  'try turn twice type unable under until update upgrade usage used valid verify version view virtual visit wait ' +
  'walk want water way web weekend win wire wish woman word work world worry worth write wrong year young zero';

const everywhere = new Set(EVERYWHERE.split(' '));
const often = new Set(OFTEN.split(' '));

export function weighEnglish(word: string): number {
  if (everywhere.has(word)) return -3;
  return often.has(word) ? -0.8 : 2;
}
