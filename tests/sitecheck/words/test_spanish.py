"""A Spanish text may promise as little as an English one."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from sitecheck.engine import check
from sitecheck.site import Site
from sitecheck.words.guard import Facts, remarks
from sitecheck.words.spanish.conjugation import CLITICS, bases, folded, forms
from sitecheck.words.spanish.lexicon import lexicon, read_file

SPANISH = Facts(language="es")


def spoken(text: str) -> list[str]:
    return [remark.rule for remark in remarks(text, "page.md", SPANISH)]


CLAIMS = [
    ("condition-claim", "La terapia craneosacral alivia los dolores de cabeza."),
    ("condition-claim", "LA TERAPIA CRANEOSACRAL ALIVIA LA CIATICA."),
    ("condition-claim", "Te ayudamos con las contracturas."),
    ("condition-claim", "Nuestras sesiones os quitarán la lumbalgia."),
    ("serious-condition", "Curamos la migraña."),
    ("serious-condition", "Tratamos la artritis con las manos."),
    ("serious-condition", "Alivia la migrana y la artritis."),
    ("serious-condition", "Puede ayudar en casos de fibromialgia."),
    ("cancer-claim", "La terapia craneosacral frena los tumores."),
    ("infant-claim", "Nuestro método quita los cólicos del bebé."),
    ("mental-health-claim", "La craneosacral reduce la ansiedad."),
    ("mental-health-claim", "Aliviate del insomnio: la craneosacral cura el insomnio."),
    ("pregnancy-claim", "Nuestras sesiones alivian las náuseas del embarazo."),
    ("headline-claim", "## TRATAMIENTO DE LA ANSIEDAD"),
    ("headline-claim", "---\ntitle: Adiós a la ciática\n---\n\nHola."),
    ("condition-list", "## Qué tratamos\n\n- Migraña\n- Ansiedad\n- Ciática"),
    ("condition-list", "Podemos ayudarle con:\n\n- vértigos\n- insomnio"),
    ("condition-list", "## Afecciones que tratamos\n\nMigraña, ansiedad, ciática e insomnio."),
    ("guarantee", "Resultados garantizados."),
    ("guarantee", "Le garantizamos que el dolor desaparecerá."),
    ("discouraging-medicine", "Deje de tomar sus medicamentos."),
    ("discouraging-medicine", "Olvídese de las pastillas."),
    ("discouraging-medicine", "Dejá los antidepresivos."),
    ("discouraging-medicine", "Ya no necesitará analgésicos."),
    ("discouraging-medicine", "No se opere: venga a probar la craneosacral."),
    ("better-than-medicine", "Es mejor que cualquier medicamento."),
    ("better-than-medicine", "Una alternativa a la cirugía."),
    ("better-than-medicine", "Trata la causa y no los síntomas."),
    ("safety-absolute", "Sin efectos secundarios."),
    ("safety-absolute", "No tiene contraindicaciones."),
    ("safety-absolute", "Es totalmente segura."),
    ("safety-absolute", "Apta para todo el mundo."),
    ("success-rate", "El 90 % de nuestros pacientes mejora."),
    ("success-rate", "Nueve de cada diez personas mejoran."),
    ("proof-claim", "Un método científicamente probado."),
    ("uncited-research", "Los estudios demuestran que la craneosacral reduce el dolor."),
    ("detox-claim", "La sesión elimina toxinas."),
    ("detox-claim", "Refuerza el sistema inmunitario."),
    ("diagnosis-claim", "Nuestras manos detectan la causa de su dolor."),
    ("self-healing", "Activa la capacidad de autocuración."),
    ("tissue-memory", "Los tejidos guardan la memoria de cada golpe."),
    ("remote-energy", "Equilibramos sus chakras."),
    ("superiority", "Somos los mejores terapeutas de la región."),
    ("panacea", "Sirve para todo tipo de enfermedades."),
    ("self-healing", "Su cuerpo sabe curarse solo y nuestras sesiones lo despiertan."),
    ("disclaimer-only", "La ley no me deja decir que curo la migraña."),
    ("endorsement", "Muchos médicos recomiendan nuestras sesiones."),
    ("healing-crisis", "Sentirse peor es una crisis curativa."),
    ("cure-claim", "Sanamos cuerpo y alma."),
    ("testimonial", "> En dos sesiones se me quitó el dolor de espalda."),
    ("headline-claim", "## ¿Ayuda con la ciática?\n\nSí, mucho."),
    ("safety-absolute", "¿Tiene efectos secundarios? Ninguno."),
    ("serious-condition", "¿Sufre de migraña? Podemos ayudarle."),
]

HONEST = [
    "La terapia craneosacral no cura la migraña.",
    "No tratamos enfermedades.",
    "No sustituye al médico ni a sus medicamentos.",
    "No hay pruebas de que alivie la ansiedad.",
    "No deje de tomar sus medicamentos.",
    "No es totalmente segura: a veces hay dolor de cabeza después.",
    "No garantizamos ningún resultado.",
    "Garantizamos la confidencialidad de lo que nos cuente.",
    "¿Cura la migraña? No.",
    "¿Ayuda con la ciática? No lo sabemos.",
    "¿Tiene efectos secundarios? Puede tenerlos, como cansancio.",
    "Si tiene migraña, consulte a su médico.",
    "Si padece epilepsia, avísenos antes de reservar.",
    "## Cuándo no venir\n\n- Epilepsia\n- Un cáncer en tratamiento\n- Fiebre",
    "## Pregunte antes a su médico\n\n- Tratamiento de un cáncer\n- Migraña nueva",
    "Muchas páginas dicen que esta terapia cura la ansiedad.",
    "Según la teoría craneosacral, un contacto ligero libera las membranas.",
    "Upledger creía que los tejidos guardan recuerdos.",
    "La frase «sin efectos secundarios» no es cierta.",
    "Estudió en un hospital que trata el dolor crónico.",
    "Hizo un curso sobre el tratamiento de la ansiedad.",
    "La ciática suele mejorar sola en unas semanas.",
    "La fisioterapia ayuda con la lumbalgia.",
    "La terapia cognitivo-conductual reduce la ansiedad.",
    "Una revisión encontró menos dolor después de las sesiones (Haller 2020).",
    "«Puntual, amable y una sala preciosa.»",
    "A muchas personas les resulta relajante.",
    "Muchos vienen solo a descansar.",
    "Como hora de descanso, basta una visita.",
    "Se trata de una hora tranquila, de la cabeza a los pies.",
    "El cura del pueblo vive al lado.",
    "Al terminar puede notar cansancio o un ligero mareo.",
    "Puede dejar el bastón en el paragüero.",
    "Si usa insulina, traiga algo de comer.",
    "El insomnio afecta a una de cada diez personas.",
    "Para personas con artritis hay una silla alta.",
    "No reserve tras una conmoción.",
    "Ha sido un placer, y la información de depuración no se borra.",
    "El limonero de la entrada sobrevive de milagro.",
    "Un cliente preguntó si la craneosacral quita las varices. Le dije que no.",
]


@pytest.mark.parametrize(("rule", "text"), CLAIMS)
def test_a_plain_claim_is_found(rule: str, text: str):
    assert rule in spoken(text)


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_sentence_is_left_alone(text: str):
    assert spoken(text) == []


def test_the_message_is_english_and_names_the_spanish_words_and_what_could_be_said():
    (remark,) = remarks("Hola.\n\n- La sala es clara.\n- La terapia craneosacral **alivia** la ciática.\n", "page.md", SPANISH)
    assert remark.message.startswith("This says that the work changes a complaint: “terapia craneosacral alivia la ciática”.")
    assert "A muchas personas les resulta relajante." in remark.message
    assert remark.repair and remark.repair.replacement == "A muchas personas les resulta relajante."
    place = remark.place
    assert (place.line, place.column, place.end_column) == (4, 3, 49)


def test_what_is_faint_is_only_asked():
    (remark,) = remarks("Con nosotros el insomnio hace las maletas.", "page.md", SPANISH)
    assert (remark.severity, remark.message.startswith("Perhaps")) == ("warning", True)


def test_a_list_is_told_once():
    assert spoken("## ¿En qué podemos ayudarle?\n\n- Dolores de cabeza\n- Bebés con cólicos\n- Ansiedad\n") == ["condition-list"]


def test_the_law_of_the_place_decides_as_in_english():
    text = "Los tejidos guardan la memoria de cada golpe."
    assert [remark.rule for remark in remarks(text, "page.md", Facts(("UK",), language="es"))] == ["tissue-memory"]
    assert remarks(text, "page.md", Facts(("US",), language="es")) == []


PAGE = "---\ntitle: Hola\nlang: es-MX\n---\n\n{}Curamos la migraña.\n"


def test_a_site_s_spanish_texts_are_read_in_spanish_and_its_reasons_hold():
    def found(remark: str = "") -> list[str]:
        return [one.rule for one in check(Site.from_texts({"content/pages/hola.md": PAGE.format(remark)}), ["serious-condition"])]

    assert found() == ["serious-condition"]
    assert found("<!-- sitecheck: ignore serious-condition – quoted from a leaflet -->\n") == []


def test_the_facts_in_spanish_are_read_too():
    texts = {"content/practice.yaml": "name: Sala\nlanguages: [en, es]\n", "content/practice.es.yaml": "tagline: Curamos la migraña\n"}
    assert [one.place.file for one in check(Site.from_texts(texts), ["headline-claim"])] == ["content/practice.es.yaml"]


def test_who_writes_english_does_not_wait_for_the_words_of_spanish():
    script = (
        "import sys\nfrom sitecheck.words.guard import remarks\nremarks('We cure migraine.', 'p.md')\n"
        "assert not [name for name in sys.modules if 'words.spanish' in name]"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(("verb", "typed"), [
    ("aliviar", "alivio alivias alivia aliviáis aliviamos alivien aliviaba alivió aliviaron aliviará aliviando aliviado aliviá"),
    ("resolver/resuelv", "resuelve resolvemos resuelvo resolvéis resolverá resolvió"),
    ("desaparecer/desaparezc", "desaparece desaparezca desapareció desapareciendo"),
    ("corregir/corrij/corrig", "corrige corrijo corregimos corrijan"),
    ("combatir", "combate combatimos combatís combatan"),
])
def test_a_verb_is_known_in_every_form(verb: str, typed: str):
    known = {form for form, _kind in forms(verb)}
    assert {folded(word) for word in typed.split()} <= known


@pytest.mark.parametrize("typed", ["olvídese", "olvídate", "olvidate", "olvidarlo", "olvidándose", "olvidáoslo"])
def test_pronouns_may_hang_from_a_verb(typed: str):
    assert CLITICS.sub("", folded(typed)) in set(bases("olvidar"))


def test_every_class_that_a_pattern_names_is_a_list_of_words():
    written = read_file("grammar")
    lines = [*written["groups"].values(), *(line for lines in written["patterns"].values() for line in lines)]
    named = {word for line in lines for word in re.findall(r"\b[A-Z][A-Z_]+\b", line)}
    assert {word for word in named - written["groups"].keys() if word.lower() not in lexicon().bits} == set()


def test_on_a_spanish_site_an_english_text_and_the_help_lines_are_not_read_as_spanish():
    facts = "name: Sala\nlanguages: [es]\nwhere: [EU]\nemergency:\n  - name: Emergencias\n    phone: '112'\n    text: En caso de dolor en el pecho, dificultad para respirar o señales de un ictus.\n"
    article = "---\ntitle: A trial\nstatus: draft\n---\n\n## If you have migraine and would like to come\n\nThis is what the authors of the trial have found, and it is not what you may think of it.\n"
    site = Site.from_texts({"content/practice.yaml": facts, "content/articles/a.md": article})
    assert [one.rule for one in check(site) if one.rule in ("headline-claim", "serious-condition", "condition-list", "condition-claim")] == []


def test_spanish_pages_say_for_the_whole_site_whom_the_work_does_not_suit():
    site = {"content/practice.yaml": "name: Sala\nlanguages: [es]\nwhere: [UK]\n"}
    page = "---\ntitle: Cuándo no venir\n---\n\nNo reserve si tuvo una hemorragia. Si tiene dudas, pregunte a su médico.\n"
    assert len(check(Site.from_texts(site | {"content/pages/a.md": "---\ntitle: A\n---\n\nHola.\n"}), ["missing-limits"])) == 2
    assert check(Site.from_texts(site | {"content/pages/a.md": page}), ["missing-limits"]) == ()
    german = {"content/practice.yaml": site["content/practice.yaml"].replace("[es]", "[de]"), "content/pages/a.md": "---\ntitle: A\n---\n\nFragen Sie zuerst Ihren Arzt.\n"}
    assert check(Site.from_texts(german), ["missing-limits"]) == (), "what nobody has read may well say it"
