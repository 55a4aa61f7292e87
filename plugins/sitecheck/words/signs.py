"""The word classes that tell a stance, each under a short name."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from sitecheck.words.lexicon import lexicon


@functools.cache
def signs() -> Mapping[str, int]:
    mask = lexicon().mask
    return {
        "reject": mask("reject"), "back": mask("taken_back"), "sceptical": mask("sceptical"), "pitch": mask("pitch_question"), "affirm": mask("affirm"),
        "asks": mask("question_word"), "historic": mask("historic"), "attribution": mask("attribution"), "sign": mask("history_sign"),
        "frame": mask("theory_frame"), "refer": mask("refer"), "medic": mask("medic", "hospital"), "contra": mask("contra"),
        "assent": mask("assent"), "number": lexicon().bits["number"], "soon": mask("soon"), "natural": mask("natural_course"), "reference": mask("link", "note", "doi"), "negation": mask("negation"), "worse": mask("worsening"), "aftermath": mask("aftermath"), "noticing": mask("noticing"), "better": mask("relieve", "improve", "cure", "vanish", "freed", "do_well", "good_state", "negation"),
        "others": mask("other_help"), "vague": mask("vague_problem"), "work": mask("therapy", "session", "first_person"),
        "body": mask("body"), "able": mask("function", "activity"), "again": mask("resume"), "somebody": mask("client", "child", "second_person"), "scientist": mask("scientist"), "memory": mask("memory", "keeping"), "pregnant": mask("pregnant"), "moving": mask("mechanism", "rhythm"), "effect": mask("help", "relieve", "improve", "cure", "prevent", "do_well"), "mask": mask("mask", "failed"),
        "study": mask("study", "study_vague", "limits"), "named_study": mask("study"), "praise": mask("praise_of_evidence", "proof"),
        "self": mask("first_person"), "trap": mask("trap"), "things": mask("household"),
        "meta": mask("metalanguage"), "wink": mask("wink"), "past": lexicon().bits["past_tense"],
        "ill": mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem"),
        "bodily": mask("flinching", "serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem", "vague_problem",
                       "therapy", "session", "organ", "system", "tissue", "medicine", "aid", "good_state", "study", "child", "animal",
                       "scarcity", "title_word", "rhythm", "percentage"),
    }
