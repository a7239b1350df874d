import type {Messages} from './messages.js';

/** A draft: no translator has reviewed it. */
export const welsh: Messages = {
  language: 'cy',
  approved: false,
  draft: (languageName) => `Mae’r geiriau ${languageName} yn ddrafft nad oes cyfieithydd wedi’i adolygu.`,
  languageName: 'Cymraeg',

  title: 'Gwneud gradd ar gyfer eich tudalen',
  lead: 'Dewiswch beth i’w ddangos, edrychwch arno, a chopïwch y marcio. Nid oes dim yn cael ei gadw na’i anfon at neb.',
  interfaceLanguage: 'Darllen y ffurflen hon yn',

  formHeading: 'Eich gradd',
  element: 'Beth i’w wneud',
  elementNames: {
    'evidence-rating': 'Gradd tystiolaeth',
    'cost-rating': 'Gradd cost',
    'scale-rating': 'Gradd ar raddfa o’r ffeil agored',
    'programme-card': 'Cerdyn: rhaglen gyda’i graddau a’i deilliannau',
    'rating-summary': 'Y ddwy radd mewn brawddeg',
    'outcome-grid': 'Deilliannau plant, a’r hyn a ganfuwyd',
    'rating-explainer': 'Ystyr pob lefel ar y raddfa',
  },
  table: 'Tabl o raglenni',
  pageLanguage: 'Iaith y radd',
  languages: {en: 'Saesneg', cy: 'Cymraeg'},
  labels: {
    value: 'Gradd',
    scale: 'Graddfa',
    subject: 'Enw’r rhaglen',
    'subject-lang': 'Os yw’r enw hwnnw mewn iaith arall, pa un?',
    reviewed: 'Adolygwyd ddiwethaf',
    href: 'Dolen i gofnod y rhaglen',
    variant: 'Faint i’w ddangos',
    explanation: 'Sut mae’r ystyr yn agor',
    'hide-subject': 'Gadael enw’r rhaglen allan, am fod pennawd yn ei ddweud',
    version: 'Fersiwn y raddfa',
    detail: 'Ystyr y + neu’r * i’r rhaglen hon',
    layout: 'Gosodiad',
    show: 'Pa ddeilliannau',
    'score-type': 'Ystyr y rhifau',
    'heading-level': 'Lefel y pennawd',
    open: 'Ei agor o’r dechrau',
    outcome: 'Deilliant',
    result: 'Canlyniad',
    finding: 'Beth newidiodd',
    statement: 'Y canfyddiad mewn geiriau',
    score: 'Sgôr',
    study: 'Astudiaeth',
    timeframe: 'Pryd y’i mesurwyd',
  },
  explainerLabels: {value: 'Lefel i’w marcio', href: 'Dolen i ddisgrifiad llawn y raddfa'},
  hints: {
    subject: 'Ei henw fel y mae eich darllenwyr yn ei hadnabod.',
    'subject-lang': 'Ysgrifennwch en am Saesneg, cy am Gymraeg. Gadewch yn wag os yw yn iaith y dudalen.',
    reviewed: 'Pryd yr adolygodd y corff graddio hi ddiwethaf, fel 2018, Mehefin 2018 neu 15 Mehefin 2018.',
    href: 'Cyfeiriad y dudalen yn y ffynhonnell lle gellir gwirio’r radd.',
    version: 'Gadewch yn wag ar gyfer y diweddaraf.',
    detail: 'Mae ystyr plws neu seren yn wahanol i bob rhaglen.',
  },
  optionLabels: {
    variant: {
      standard: 'Safonol',
      compact: 'Cryno: mewn llinell o destun',
      cell: 'Cell: mewn tabl neu restr',
      dense: 'Dwys: y cod yn unig, mewn colofn y mae ei phennawd yn rhoi’r ystod',
      full: 'Llawn: gyda’r ystyr yn y golwg',
    },
    explanation: {disclosure: 'Yn y dudalen, o dan y radd', popover: 'Dros y dudalen'},
    layout: {
      list: 'Penawdau a rhestrau',
      table: 'Tabl',
      disclosure: 'Ar gau nes i ddarllenydd ei agor',
      inline: 'Yn y golwg, o dan bennawd',
    },
    show: {reported: 'Y rhai sydd â chanfyddiadau', all: 'Pob un o’r saith'},
    'score-type': {'': 'Heb eu hesbonio', 'improvement-index': 'Eu hesbonio fel y mynegai gwella'},
    outcome: {'': 'Dewiswch ddeilliant'},
    result: {'': 'Dewiswch ganlyniad'},
  },
  dateRead: (date) => `Ysgrifennir hyn fel ${date}.`,
  chooseValue: 'Dewiswch radd',
  noLevelMarked: 'Dim',
  notRecognised: (value) => `${value} (heb ei hadnabod)`,
  findingsHeading: 'Canfyddiadau',
  findingNumber: (number) => `Canfyddiad ${number}`,
  addFinding: 'Ychwanegu canfyddiad',
  removeFinding: (number) => `Dileu canfyddiad ${number}`,
  moreFields: 'Rhagor o ddewisiadau',
  addExplainer: 'Ychwanegu ystyr y graddau, o dan y radd',

  fileHeading: 'Pa raglen?',
  tableHeading: 'Pa raglenni?',
  file: 'Agor ffeil o raddau',
  otherFile: 'Agor ffeil arall o raddau',
  fileHint: 'Rhestr corff graddio, neu eich rhestr chi: JSON neu CSV. Mae’n aros ar eich cyfrifiadur.',
  opening: 'Mae’r ffeil yn cael ei darllen.',
  fileTooLong: 'Mae’r ffeil yn rhy hir i fod yn rhestr o raddau.',
  fileRead: (name, programmes, scales) => {
    const count = programmes === 1 ? '1 rhaglen' : `${programmes} o raglenni`;
    if (scales === 0) return `Mae ${name} ar agor. Mae ganddi ${count}.`;
    return `Mae ${name} ar agor. Mae ganddi ${count} a ${scales === 1 ? '1 raddfa' : `${scales} o raddfeydd`}.`;
  },
  fileNotRead: (name) => `Ni ellid darllen ${name}. Cywirwch hyn ynddi, a’i hagor eto:`,
  fileWarnings: (name) => `Darllenwyd ${name}. Gwerth gwybod:`,
  row: (row) => `Rhes ${row}`,
  line: (line) => `Llinell ${line}`,
  more: (count) => `A ${count} arall.`,
  findProgramme: 'Dod o hyd iddi yn y ffeil',
  findProgrammeHint: 'Teipiwch rai o lythrennau ei henw, a’i dewis o’r rhestr.',
  matches: (shown, all) =>
    all > shown ? `Dangosir ${shown} o ${all}. Teipiwch ragor o lythrennau.` : `Cafwyd hyd i ${all}.`,
  noMatch: 'Nid oes rhaglen yn y ffeil â’r llythrennau hyn yn ei henw.',
  filledIn: (programme) => `Llenwyd y ffurflen ar gyfer ${programme}.`,
  ratingNotGiven: (ratings) => `Nid yw’r ffeil yn rhoi gradd ar gyfer: ${ratings.join(', ')}.`,
  followsFile: 'Mae tudalennau sydd â’r ffeil yn dangos yr hyn y mae’n ei ddweud, yn awr ac wedyn.',
  changedByHand: 'Rydych wedi newid yr hyn y mae’r ffeil yn ei ddweud. Felly ni fydd eich tudalen yn dilyn y ffeil.',

  cells: 'Celloedd o’ch taenlen',
  cellsHint:
    'Copïwch y rhesi a’u gludo yma. Un golofn yw’r rhaglen; gall y lleill fod yn dystiolaeth, cost, y dyddiad a dolen.',
  cellsHintWithFile: (file) =>
    `Mae rhaglenni ${file} yn y tabl. I gael rhai eraill, copïwch resi o daenlen a’u gludo yma.`,
  cellsRead: (programmes) =>
    programmes === 1 ? 'Mae 1 rhaglen yn y tabl.' : `Mae ${programmes} o raglenni yn y tabl.`,
  columnsGuessed: (columns) =>
    `Nid oes penawdau, felly cymerir mai’r colofnau yw: ${columns.join(', ')}. Os nad yw hyn yn iawn, gludwch y penawdau hefyd.`,
  columnNotShown: 'heb ei dangos',
  rowsNotRead: 'Ni ellid darllen y rhesi hyn, ac fe’u gadewir allan:',
  caption: 'Teitl y tabl',
  captionHint: 'Mae’n dweud wrth eich darllenwyr pa raglenni yw’r rhain.',
  dense: 'Dangos y codau’n unig, gyda’r ystod yn y pennawd',

  previewHeading: 'Sut mae’n edrych',
  ground: 'Cefndir i’w brofi arno',
  grounds: {
    white: 'wyn',
    grey: 'lwyd',
    dark: 'gefndir tywyll',
    govuk: 'dudalen GOV.UK',
    phone: 'ffôn',
    own: 'fy nhudalen fy hun',
  },
  ownPage: 'HTML eich tudalen',
  ownPageHint: (marker) =>
    `Ysgrifennwch ${marker} ynddi ar gyfer lle nad yw yn y rhestr isod. Nid oes sgript o’ch tudalen yn rhedeg yma. Nid yw ei ffeiliau’n cael eu llwytho: gludwch ei harddulliau hefyd.`,
  ownPlace: 'Ble arni mae’r radd',
  ownPlaces: {
    marker: (marker) => `Lle ysgrifennoch ${marker}`,
    existing: 'Yn lle’r radd sydd yno',
    after: (heading) => `Ar ôl “${heading}”`,
    start: 'Ar y dechrau',
    end: 'Ar y diwedd',
  },
  ownCss: 'CSS eich tudalen',
  previewTitle: 'Rhagolwg',
  sampleHeading: 'Tudalen o’ch eiddo',
  sampleParagraph: 'Mae’r radd rhwng paragraffau fel yr un hwn.',

  copyHeading: 'Ei gopïo',
  place: 'Ble byddwch yn ei ludo?',
  places: {
    wordpress: 'Yn WordPress',
    drupal: 'Yn Drupal',
    html: 'Mewn tudalen HTML',
    mail: 'Mewn e-bost',
    unknown: 'Nid wyf yn gwybod',
  },
  placeHints: {
    wordpress:
      'Gludwch ef mewn bloc “Custom HTML”. Mae darllenwyr yn gweld y geiriau nes bod gan eich gwefan sgriptiau’r graddau.',
    drupal:
      'Mae Drupal yn tynnu’r rhan fwyaf o farcio, felly geiriau yn unig yw’r rhain. Gall pwy bynnag sy’n rhedeg eich gwefan ganiatáu rhagor: gofynnwch iddynt yn gyntaf.',
    html: 'Gludwch ef yn yr HTML lle mae’r radd i fod.',
    mail: 'Nid yw rhaglenni e-bost yn dangos graddau, felly dyma’r geiriau plaen. Os ydych eisiau llun hefyd, cadwch ef isod.',
    unknown:
      'Mae bron pob system yn cadw’r ffurf hon. Mae eich darllenwyr yn gweld y geiriau o leiaf. Gofynnwch i bwy bynnag sy’n rhedeg eich gwefan a oes ganddi sgriptiau’r graddau.',
  },
  script: 'A yw’r dudalen yn dangos graddau fel hyn yn barod?',
  scriptAnswers: {page: 'Ddim eto', tag: 'Ydy', static: 'Ni all gael sgriptiau'},
  otherFormat: 'Dewis y ffurf eich hun',
  format: 'Ffurf y marcio',
  formats: {
    tag: 'Tag ei hun',
    page: 'Y tag hwnnw, gyda’r ffeiliau sydd eu hangen arno',
    static: 'Popeth wedi’i lunio, heb sgript',
    cms: 'Tagiau safonol, y mae’r rhan fwyaf o systemau yn eu cadw',
    link: 'Geiriau mewn dolen',
    line: 'Geiriau mewn un llinell',
    text: 'Geiriau mewn sawl llinell',
  },
  formatHints: {
    tag: 'Mae angen sgript y graddau ar y dudalen.',
    page: 'Yn gyntaf copïwch y ffeiliau i ffolder “assets” eich gwefan, dan yr enwau sydd yn y marcio. Mae eu hangen unwaith ar dudalen.',
    static:
      'Nid oes angen ffeil. Gludwch ef mewn templed, nid mewn golygydd: mae golygyddion yn tynnu rhannau ohono. Copïwch ef eto pan fydd rhywbeth yn newid.',
    cms: 'I lunio’r radd, mae angen sgript y graddau ar y wefan, ac enhance.js wrth ei hochr.',
    link: 'Mae’n ffitio lle bynnag y cedwir dolenni.',
    line: 'Gall y wefan wneud gradd o’r union linell hon, drwy enhance.js gyda data-words.',
    text: 'Mae’n ffitio lle bynnag y gallwch ysgrifennu.',
  },
  diagnosticsHeading: 'Cyn ei gopïo',
  noDiagnostics: 'Nid oes dim ar goll.',
  diagnostics: {
    noValue: () => 'Nid oes gradd wedi’i dewis.',
    notOnTheScale: (value, allowed) => `Nid yw “${value}” ar y raddfa. Dewiswch un o’r rhain: ${allowed.join(', ')}.`,
    notAnOption: (value, allowed) => `Nid yw “${value}” yn ddewis yma. Dewiswch un o’r rhain: ${allowed.join(', ')}.`,
    noSubject: () => 'Nid oes rhaglen wedi’i henwi, felly gallai’r radd gael ei chymryd am radd rhaglen arall.',
    noDate: () => 'Ni roddir dyddiad adolygu. Bydd y dudalen yn dweud hynny.',
    invalidDate: (date) =>
      `Nid yw “${date}” yn ddyddiad y gellir ei ddarllen, felly mae’n cael ei adael allan. Ysgrifennwch 2018, Mehefin 2018 neu 15 Mehefin 2018.`,
    ambiguousDate: (date, one, other) =>
      `Gellir darllen “${date}” mewn dwy ffordd, felly mae’n cael ei adael allan. Ysgrifennwch ${one} neu ${other}.`,
    invalidAddress: (address) =>
      `Ni all “${address}” fod yn ddolen, felly mae’n cael ei adael allan. Ysgrifennwch gyfeiriad sy’n dechrau â https:// neu /.`,
    linkRequired: () => 'Nid oes cyfeiriad, felly geiriau heb ddolen yw’r marcio. Llenwch y ddolen.',
    unknownVersion: (version, newest) =>
      `Nid oes fersiwn “${version}” yma. Gadewch yn wag, neu ysgrifennwch ${newest}.`,
    detailOmitted: () => 'Nid oes lle yn y ffurf hon i ystyr y + neu’r * i’r rhaglen hon. Mae’n cael ei adael allan.',
    explainerNeeded: () =>
      'Nid yw gradd o’r maint hwn yn dweud beth mae’n ei olygu. Mae angen esboniad ar ei thudalen. Ychwanegwch ef yma.',
    sourceNeeded: (address) =>
      `Mae angen y ffeil o raddau ar y dudalen. Rhowch <rating-source src="${address}"> o amgylch y radd, a’r sgript ar gyfer hynny yn y dudalen.`,
    noOutcome: (number) => `Nid oes deilliant gan ganfyddiad ${number}. Dewiswch un.`,
    noResult: (number) => `Nid oes canlyniad gan ganfyddiad ${number}, felly ni ddywedir un.`,
    invalidScore: (score) =>
      `Nid yw “${score}” yn sgôr, felly mae’n cael ei adael allan. Ysgrifennwch rif fel 15 neu -5.`,
    contradiction: (number) => `Mae canlyniad a sgôr canfyddiad ${number} yn groes i’w gilydd.`,
    noProgrammes: () => 'Nid oes rhaglen yn y tabl eto. Gludwch resi eich taenlen.',
    rowsLeftOut: (count) =>
      count === 1
        ? 'Ni ellid darllen 1 rhes, ac fe’i gadewir allan.'
        : `Ni ellid darllen ${count} o resi, ac fe’u gadewir allan.`,
  },
  markup: 'Beth i’w ludo',
  copyButton: 'Copïo',
  copied: 'Wedi’i gopïo.',
  notCopied: 'Ni chaniataodd eich porwr hynny. Mae’r marcio wedi’i ddewis: copïwch ef â’r bysellfwrdd.',

  pictureHeading: 'Ei chadw fel llun',
  pictureHint:
    'Ar gyfer e-bost, sleidiau neu boster. Ar dudalen we defnyddiwch yr hyn sydd uchod: mae’n esbonio’r radd.',
  noPicture: 'Mae llun o un radd ar y tro. Dewiswch radd i’w gadw.',
  savePicture: (format) => `Cadw fel ${format}`,
  pictureSaved: 'Wedi’i gadw.',
  pictureNotSaved: 'Ni chadwodd eich porwr ef.',
  pictureAlternative: 'Geiriau ar gyfer y llun',
  pictureAlternativeHint: 'Ychwanegwch y rhain fel ei destun amgen, i ddarllenwyr nad ydynt yn ei weld.',

  readHeading: 'Newid marcio sydd gennych',
  pasted: 'Eich marcio',
  pastedHint: 'Gludwch ef, mewn unrhyw un o’r ffurfiau hyn. Gall fod yn dudalen gyfan.',
  readButton: 'Ei ddarllen',
  noneFound: 'Ni chanfuwyd gradd ynddo.',
  found: (count) =>
    count === 1
      ? 'Canfuwyd un. Mae yn y ffurflen uchod.'
      : `Canfuwyd ${count}. Mae’r gyntaf yn y ffurflen uchod; dewiswch un arall yma.`,
  foundNumber: (number) => `Rhif ${number}`,
};
