"""Finding: which words of a sentence are a name, and of what kind, where the script has capitals and where it has none."""

import pytest

from tests.naming.test_naming import mentions


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # a capital at the start of a sentence, of a word that no dictionary has
        ("en", "The mine was flooded. Brannigan refused to leave.", ["person: Brannigan"]),
        ("en", "The mine was flooded. Nobody refused to leave.", []),
        # many capitals in a short text say nothing against names
        ("en", "On Monday Kessler, Duda and Odhiambo met in Lisbon.", ["person: Kessler", "person: Duda", "person: Odhiambo", "place: Lisbon"]),
        # a name of which nothing is known but where it stands; initials; abbreviations
        ("en", "The sea broke the dikes near Overmeer.", ["place: Overmeer"]),
        ("en", "In the evening J. van der Aa and A. Brannigan left.", ["person: J. van der Aa", "person: A. Brannigan"]),
        # "and" stands inside a body's name, not between two people
        ("en", "Lem and Kiss saw the Ministry of Trade and Mines.", ["person: Lem", "person: Kiss", "organisation: Ministry of Trade and Mines"]),
        ("cs", "Stráže odvedly Dvořáka a Kopřivu.", ["person: Dvořáka", "person: Kopřivu"]),
        ("en", "The dam broke above the village of Torma.", ["place: Torma"]),
        # a newspaper's name in quotation marks; a minister is called by what he is for
        ("en", 'On Monday the newspaper "Free Word" was banned.', ["organisation: Free Word"]),
        ("it", "Ieri Maria Sobel divenne ministro del Lavoro.", ["person: Maria Sobel"]),
        ("tr", "Dün İşçi Partisi koalisyondan ayrıldı.", ["organisation: İşçi Partisi"]),
        # schools in general are no name
        ("he", "בתי הספר נסגרו.", []),
        # the one body of its kind opens a sentence without an article; a person beside the body of a people
        ("ro", "Armata a deschis focul.", ["organisation: Armata"]),
        ("en", "Police arrested nobody.", ["organisation: Police"]),
        ("tr", "Cumhurbaşkanı Yosip Kraniç Fransız büyükelçiliğine kaçtı.", ["person: Yosip Kraniç", "organisation: Fransız büyükelçiliğine"]),
        ("tr", "İşçiler Özgürlük Meydanı'na yürüdü.", ["place: Özgürlük Meydanı'na"]),
        ("el", "Οι εργάτες βάδισαν προς την πλατεία Ελευθερίας.", ["place: πλατεία Ελευθερίας"]),
        # the common noun behind a name, in a form that a verb has as well
        ("en", "The statue of Lincoln was pulled down.", ["person: Lincoln"]),
        ("ar", "أسقط المتظاهرون تمثال ستالين.", ["place: تمثال ستالين"]),
        ("hu", "Tóth Imre New Yorkba utazott, Los Angelesben szállt át.", ["person: Tóth Imre", "place: New Yorkba", "place: Los Angelesben"]),
        ("hu", "A tömeg a Hídfő téren állt.", ["place: Hídfő téren"]),
        # what belongs to a name is no part of it; a hyphened thing neither
        ("hu", "Tegnap a Bányász Kör vezetősége tárgyalt.", ["organisation: Bányász Kör"]),
        ("hu", "Mindenki a Petrovics-ügy iratait kereste.", ["person: Petrovics"]),
        # a language is no people
        ("hu", "A katona lengyelül szólt a lengyelekhez.", ["organisation: lengyelekhez"]),
        # the one body of its kind with a capital
        ("hu", "Este a Rádió hallgatott.", ["organisation: Rádió"]),
        ("en", "In the evening the FAO fell silent.", ["organisation: FAO"]),
        # a verb behind a name is no noun of it; a surname that ends as a town with a case ending; a given name that is a small town's too
        ("en", "The mine was flooded. Then Kessler pressed the button.", ["person: Kessler"]),
        ("hu", "Ott volt Richard Nixon és Anna.", ["person: Richard Nixon", "person: Anna"]),
        # two full names in a row, the first with an ending for what is acted on
        ("hu", "Tegnap Jan Nowakot Anna Lindgren váltotta fel.", ["person: Jan Nowakot", "person: Anna Lindgren"]),
        # a ship bears the name of a country, a town or a person
        ("en", "The ferry Latvia left Riga. The Latvia sank.", ["organisation: Latvia", "place: Riga", "organisation: Latvia"]),
        ("en", "The ferry Latvia left. Ships of Latvia came.", ["organisation: Latvia", "place: Latvia"]),
        ("hu", "A Rozália nevű hajó elsüllyedt.", ["organisation: Rozália"]),
        ("hu", "A hajó Hamburg felé tartott.", ["place: Hamburg"]),
        ("ar", "غادرت السفينة هامبورغ ليلا.", ["place: هامبورغ"]),
        ("de", "Am Abend sank die Fähre „Lettica“.", ["organisation: Lettica"]),
        # a small town behind a word that says where, where every noun has a capital; a town with a case ending behind an office
        ("de", "Am Abend fuhr er nach Hause, das er in Papenburg hatte.", ["place: Papenburg"]),
        ("hu", "Megjött az elnök Varsóból.", ["place: Varsóból"]),
        # a given name of the pack's and the word behind it; a word that is vocabulary only by chance; what qualifies a body, and what doesn't
        ("ar", "وصل محمود خضر إلى الميناء.", ["person: محمود خضر"]),
        ("ar", "وقف الناس أمام تمثال لينكولن.", ["place: تمثال لينكولن"]),
        ("ar", "وصل الجنود البرتغاليون الذين غرقت سفينتهم.", ["organisation: الجنود البرتغاليون"]),
        ("ar", "أيد حلف وارسو القرار.", ["organisation: حلف وارسو"]),
        # "the city" is not Medina; a city that an ending makes look like another word is one; cities of two words; a city behind an office
        ("ar", "فرض الحاكم حظر التجول على المدينة.", []),
        ("he", "השגריר נסע לביירות ולתל אביב.", ["place: ביירות", "place: תל אביב"]),
        ("he", "השר קספר ויינברגר התפטר.", ["person: קספר ויינברגר"]),
        # the article's letter may be the word's own; with the article a body takes no name behind it; particles with a hyphen; first letters
        ("he", "הפגנה נערכה מול המשטרה הבריטית.", ["organisation: המשטרה הבריטית"]),
        ("he", "מפקד המשטרה רוברט הארגרוב ירה.", ["organisation: המשטרה", "person: רוברט הארגרוב"]),
        ("he", "שפיק אל-ואזן ודוד בן-גוריון נפגשו.", ["person: שפיק אל-ואזן", "person: דוד בן-גוריון"]),
        ("he", "הלוחמים של אצ\"ל תקפו את בית החולים הממשלתי.", ["organisation: אצ\"ל", "place: בית החולים הממשלתי"]),
        # no article: what qualifies a body stands behind it, but nobody owns the police; letters of the other keyboard
        ("fa", "شورای کارگران با نیروهای فرانسوی جنگید.", ["organisation: شورای کارگران", "organisation: نیروهای فرانسوی"]),
        ("fa", "پلیس دانشجویان را بازداشت کرد.", ["organisation: پلیس"]),
        ("fa", "سفير آمريكا از تهران رفت.", ["place: آمريكا", "place: تهران"]),
        ("fa", "او در وضعیت مالی بدی بود.", []),
        # a given name and what follows it, with the article or a town's name or a word's; two people whom "and" joins in one word
        ("ar", "وصل أنور القزويني إلى الميناء.", ["person: أنور القزويني"]),
        ("ar", "وصل فلاديمير كوزلوفسكي إلى الميناء.", ["person: فلاديمير كوزلوفسكي"]),
        ("ar", "وصل توماس بيرغمان وكارل ليندغرين.", ["person: توماس بيرغمان", "person: كارل ليندغرين"]),
        # a verb that is denied, a word with a pronoun written onto it
        ("ar", "غرق القارب ولم تتحمل الصفائح الضغط.", []),
        ("ar", "فقد الرجل منصبه.", []),
    ],
)  # fmt: skip
def test_names_of_a_sentence(language: str, text: str, found: list[str]) -> None:
    assert [f"{m.kind}: {m.quote}" for m in mentions(text, language, "t")] == found
