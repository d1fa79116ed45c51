"""The language of a visit: from its link, else the browser's wish, and the button that changes it.

Each run of a page is a thread, and runs only a part of the page after most clicks. So the language
is kept with the visit, and looked for there.
"""

from typing import Literal

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from model.catalogs import LANGUAGES
from model.languages import LANG, language_for
from model.messages import language, look_here_first, say, speak, speaking
from model.scenario import Notice, asked_language, read_language
from ui.moment import stepped
from ui.session import language_in_link, take_language

_SPOKEN = "resc_language"
_PAGE = "resc_language_page"
_NAMED = "resc_language_named"
"""What the link names, as it stands there."""


def begin_to_speak() -> list[str]:
    """Find the visit's language, and speak it; return what of that could not be used, in sentences.

    It is the first act of a run: whatever is said after it is said in that language.
    """
    state = st.session_state
    page = str(st.context.url)
    notices: list[Notice] = []
    moved = state.get(_PAGE) != page
    state[_PAGE] = page
    if moved or stepped():
        # A move to another page empties the address; the visit goes on in its language.
        state[_NAMED] = _asked() or (language_in_link() if moved else "")
    named = state[_NAMED]
    state[_SPOKEN] = language_for(named, _wish())
    speak(state[_SPOKEN])
    take_language(read_language(named, notices) if named else "")
    return [notice.message for notice in notices]


def show_languages(place: Literal["corner", "foot"]) -> None:
    """Draw a button for each other language, which says its own name; the scenario stays.

    The style shows those of the corner where the header has room, and else those at the foot.
    """
    others = [each for each in LANGUAGES if each != language()]
    with st.container(key=f"languages_{place}", horizontal=True, gap="small"):
        for each in others:
            with speaking(each):
                st.button(
                    say("language-name"),
                    icon=":material/translate:",
                    type="tertiary",
                    on_click=_choose,
                    args=(each,),
                    key=f"language_{place}_{each}",
                )


def _choose(chosen: str) -> None:
    # A link needs to name no language that would be spoken without.
    st.query_params.pop(LANG, None)
    if language_for(_asked(), _wish()) != chosen:
        st.query_params[LANG] = chosen
    st.session_state[_NAMED] = _asked()


def _asked() -> str:
    """The language that the address names, also where a mail program has changed how it does so."""
    if given := st.query_params.get_all(LANG):
        return given[0]
    query = st.query_params
    return asked_language([(name, text) for name in query for text in query.get_all(name)])


def _wish() -> str:
    """What the browser wishes for: as the server reads it, so that the first HTML speaks alike."""
    return str(st.context.headers.get("Accept-Language") or st.context.locale or "")


def _of_visit() -> str:
    """The language of the visit whose run this thread is; "" where it is none's."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return ""
    return str(st.session_state.get(_SPOKEN, ""))


look_here_first(_of_visit)
