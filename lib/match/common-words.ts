import { foldWords } from '../text/fold-words.ts';

/** Everyday English words that also serve as acronyms, names or terms; written for this purpose, by hand. */
const WORDS = `
a about above abroad access accord account ace act acts action ad add adult advance affair after again age aged agent ago agree ahead aid aide aids aim air
alarm alert alien all allow ally alone along also alter always am amber amid among amp an anchor and angel angle animal ant any apart ape app apple april apt arc arch
are area arena argue arm arms army around art as ash ask asset at ate atlas atom august aunt aura away axis baby back bad badge bag bail bait bake ball ban band bang bank
bar bare bark barn base bash basic basin bass bat bath bay be beach beam bean bear beast beat bed bee beef been beer before bell below belt bench bend best bet
better big bike bill bin bird bit bite black blade blast blaze blend bless blind block blog bloom blow blue board boat body bold bolt bomb bond bone book boom boost
boot border born boss both bottle bow bowl box boy brain brake branch brand brass brave bread break breed brick bride bridge brief bright bring broad brown brush
buck bud bug build bull bump burn bus bush bust but buy by cab cable cage cake call calm came camp can cancer candy cap cape capital car card care cargo case cash
cast castle cat catch cause cave cell cent center chain chair champ chance change charge charm chart chase chat check chef chess chest chief child chin china chip
choice church cite city claim clan clash class claw clay clean clear client cliff climb clip clock close cloth cloud clown club clue coach coal coast coat code coin
cold college come cook cookie cool cop cope copy coral core corn corps cost couch could count country coup course court cousin cover cow crack craft crane crash
crate cream credit creek crew crime crisis cross crow crowd crown cruise cry cub cube cup cure cut cycle dad daily dam damage dance danger dare dark dart dash data date
dawn day dead deal dean dear death debt deck deep deer delay delta den deny desk detail devil dew dial diary did die diet dig dim dip dirt disc dish dive do dock does dog
doll dome done door dose dot double down draft drag dragon drama draw dream dress drift drill drink drip drive drop drug drum dry duck due dug duke dull dump dusk
dust duty each eagle ear earl early earn earth ease east easy eat echo edge edit egg ego eight either elder elect elite else end enemy energy enter era essay even event
ever every evil exam exit expert eye face fact fade fail fair fairy faith fake fall false fame family fan far fare farm fast fat fate father fear feast feat fed fee feed feel
feet fell felt fence few field fig fight file fill film final find fine fire firm first fish fist fit five fix flag flame flash flat fleet flesh flight flip float
flood floor flour flow flower fly focus fog fold folk food fool foot for force ford fork form fort forum forward foul found four fox frame free fresh friend frog from
front frost fruit fuel full fun fund fur gain game gang gap garden gas gate gave gear gem general gentle georgia get ghost giant gift girl give glad glass globe glory go goal goat
god gold golf gone good got gown grace grade grain grand grant grape grass grave gray great greece green grey grid grief grip ground group grow guard guess guest guide guilt gulf
gum gun gut guy had hair half hall halt ham hand hang happy harbor hard harm has hat hate have hawk hay he head heal health heap hear heart heat heaven heavy heel held hell
help hen her herb here hero hid hide high hill him hint hip hire his hit hold hole holy home honor hood hook hop hope horn horse host hot hotel hour house how hub huge
human humor hunt hurt hut i ice icon idea idle if ill image in inch income inn iris iron is island issue it item its jack jail jam jar jaw jazz jeans jet jewel job join joint
joke jordan joy judge juice jump june jungle junior jury just keen keep key kick kid kill kin kind king kiss kit kitchen kite knee knife knight knock knot know lab labor lace lack
lad lady lake lamb lamp lance land lane large last late laugh launch law lawn lay lead leader leaf league lean learn lease least left leg legal lemon lend lens lesson let letter
level liberty lick lid lie life lift light like lily limb lime limit line link lion lip list lit little live load loan lobby local lock log lone long look loop lord lose loss lost
lot loud love low luck lump lunch lung mad made magic mail main major make male mall man many map march mark market marry mars mask mass mast master match mate math may
maze me meal mean meat media meet melt memo men menu mercury mercy mere merit mess met metal meter mice might mile milk mill mind mine mint minus minute mirror miss mist mix
mob mode model moment monk month mood moon more morning moss most mother motion motor mount mouse mouth move much mud music must my nail name nap narrow nation near neat neck
need nerve nest net never new news next nice night nine no noble node noise none noon nor north nose not note nothing novel now nuclear nude nurse nut oak oath ocean
odd of off offer office often oil old olive on once one only onto open opera or oral orange orbit order organ other our out oven over owe owl own pace pack pact
pad page paid pain paint pair palace pale palm pan panel panic pants paper par parade park part party pass past paste pat patch path patient pause pay pea peace peak pear
peer pen penny people pepper per perch period person pest pet phase phone photo piano pick pie piece pig pile pill pilot pin pine pink pint pioneer pipe pit pitch pizza place
plain plan plane plant plate play plea plot plug plus poem poet point pole police poll pond pool poor pop pope pork port pose post pot pound power pray press prey price pride
prime prince print prior prize probe proof proper proud public pull pulse pump punch pupil pure push put queen quest quick quiet quit quiz race rack radar radio raft rage raid
rail rain raise ram ran ranch range rank rap rare rat rate raw ray reach read ready real rear red reef reform regime rely rent rep rescue rest rice rich ride rifle right ring
riot rip rise risk rival river road rob rock rod role roll roof room root rope rose rough round route row royal rub rug ruin rule run rush rust sack sad safe said sail saint
sale salmon salt same sand sap sat sauce save saw say scale scan scar scene school scope score scout screen sea seal search seat second secret see seed seek seen self sell send
senior sense sent serve session set seven sex shade shadow shake shall shame shape share shark sharp she shed sheep sheet shell shield shift shine ship shirt shock shoe shoot shop
shore short shot should show shower shut shy sick side siege sight sign silk silver sin since sing sink sip sir sister sit site six size skate skill skin skip sky slam slap slave sleep
slice slide slim slip slot slow smart smile smoke snake snap snow so soap soccer social sock soft soil solar sold sole solid some son song soon sort soul sound soup sour source
south space spare spark speak spear speech speed spell spend spice spin spirit spit split spoke spoon sport spot spray spread spring spy square squad stable staff stage stain stair
stake stamp stand star start state station stay steal steam steel steep stem step stick still sting stir stock stone stood stop store storm story strait strange stream street
strength stress strike string strip strong study stuff style such sudden sugar suit sum summer summit sun super sure surge swamp swan swap swear sweat sweep sweet swim swing sword
table tag tail take tale talk tall tame tan tank tap tape target task taste tax tea teach team tear tech teen tell temple ten tender tennis tent term test text than thank that the
theft their them then there they thick thief thin thing think third this thorn those three throat throne through throw thumb tide tie tiger tight till time tin tiny tip tire title
to toast today toe tomb ton tone tongue too took tool tooth top torch total touch tour towards towel tower town toy track trade trail train trap travel tray treat treaty tree trend
trial tribe trick trip troop trouble truck true trump trunk trust truth try tub tube tune turkey turn twin twist two type ugly uncle under union unit up upon urban urge us use van
vase vast vault venus very vest veto vice view village vine virgin virus visa vision visit vital voice vote wage wait wake wales walk wall want war ward warm warn was wash wasp waste watch
water wave wax way we weak wealth weapon wear weather web wedding week weight welcome well were west wet whale what wheat wheel when where which while white who whole why wide wife wild will
win wind window wine wing winner winter wire wise wish wit with wolf woman women won wood wool word work world worm worry worth would wrap wreck wrist write wrong yard yarn year
yellow yes yet you young your youth zero zone zoo able absent agency agenda arrest assault attack author ballot barrel battle benefit bishop blow border budget bullet burden button
campaign captain career center central chapter charter citizen civil coalition colony column comedy comfort command company concert concession concessions conflict congress contact content
contract control corner council counter couple creation culture custom debate decade decline default defense degree demand design desire device dialogue doctor dollar driver effect effort
empire engine entry escape estate exchange exile export factor failure feature federal fiction figure finance finger force foreign forest formula fortune freedom future garage gesture glance
governor handle harvest history holiday honour horror household import impact import insight interest journey justice language lawyer leading liberal library machine manager manner margin
measure medal member memory mental message method middle minister mission mobile monitor museum mystery native nature network neutral object option options oxygen package parent partner
patrol pattern penalty pension pledge pocket poison policy politics portrait position poverty prayer preserve president prison private profit program progress project promise protest
province purpose quarter reality reason record refuge region relief remark remedy report republic reserve resort result retreat return revenge reward rhythm sample sanction sanctions
scheme science season section sector security senate sentence series service settlement shelter signal silence society soldier solution speaker standard statue status strategy stroke
student subject success supply support surface survey switch symbol system talent theory threat ticket title tissue tobacco topic tourist traffic transfer transit treasure tribute triumph
tunnel uniform universe vacation valley vehicle venture verdict version vessel veteran victim victory violence volume voyage warning warrior weather welfare window winner wisdom witness
`;

const COMMON = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

const ASCII_LETTERS = /^[A-Za-z]+$/;

/** True when a single word, capitals aside, is an everyday English word. */
export function isCommonWord(text: string): boolean {
  if (ASCII_LETTERS.test(text)) return COMMON.has(text.toLowerCase());
  const words = foldWords(text);
  return words.length === 1 && isCommonFolded(words[0] ?? '');
}

/** The same for a word that is folded already. */
export function isCommonFolded(word: string): boolean {
  return COMMON.has(word);
}
