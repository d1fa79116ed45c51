"""Every message that a page sends passes, and what would unfold into something large does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg

from model.intake.files import LONGEST_PASTE
from tests.faults.attacks import names
from web.__main__ import LONGEST_MESSAGE
from web.outline import LONGEST, MOST_NAMES, MOST_PARTS, SMALL, Unwanted, kind_of


def rerun(widgets: int, text: str = "") -> BackMsg:
    message = BackMsg()
    message.rerun_script.query_string = "magnet_cut=12000000"
    for number in range(widgets):
        message.rerun_script.widget_states.widgets.add(id=f"w{number}", string_value=text)
    return message


def refused(message: bytes) -> int:
    with pytest.raises(Unwanted) as unwanted:
        kind_of(message)
    assert unwanted.value.reason.endswith(".")
    assert len(unwanted.value.reason.encode()) <= 123
    return unwanted.value.code


def test_what_pages_send_passes() -> None:
    stop, alive, file = BackMsg(stop_script=True), BackMsg(app_heartbeat=True), BackMsg()
    file.backend_operation_request.deferred_file.file_id = "f"
    assert kind_of(rerun(0).SerializeToString()) == "rerun"
    assert kind_of(rerun(300, 200 * "x").SerializeToString()) == "rerun"
    assert kind_of(stop.SerializeToString()) == "message"
    assert kind_of(alive.SerializeToString()) == "message"
    assert kind_of(names(1)) == "message"
    assert kind_of(file.SerializeToString()) == "download"


def test_longest_paste_fits_into_a_message() -> None:
    """The characters that take most bytes take three for each that a box counts."""
    message = rerun(1, LONGEST_PASTE * "€").SerializeToString()
    assert len(message) < LONGEST_MESSAGE
    assert kind_of(message) == "rerun"


@pytest.mark.parametrize("number", [MOST_NAMES + 1, LONGEST, 100_000, 2_000_000])
def test_more_files_than_an_uploader_takes_are_refused(number: int) -> None:
    assert refused(names(number)) == 1009
    assert kind_of(names(MOST_NAMES)) == "message"


def test_message_of_a_million_parts_is_refused_wherever_they_are() -> None:
    top, deep, wide = BackMsg(), rerun(1), rerun(MOST_PARTS)
    top.rerun_script.cached_message_hashes.extend([""] * 400_000)
    deep.rerun_script.widget_states.widgets[0].string_array_value.data.extend([""] * 400_000)
    for message in (top, deep, wide):
        assert len(message.SerializeToString()) > SMALL
        assert refused(message.SerializeToString()) == 1009
    # Many values of one field come one after the other, too.
    assert refused(BackMsg(stop_script=True).SerializeToString() * SMALL) == 1009


@pytest.mark.parametrize(
    "name", ["clear_cache", "set_run_on_save", "load_git_info", "debug_shutdown_runtime"]
)
def test_what_is_for_developers_is_refused(name: str) -> None:
    message = BackMsg()
    setattr(message, name, True)
    assert refused(message.SerializeToString()) == 1008


@pytest.mark.parametrize("name", ["install_skills", "dismiss_skills_nudge"])
def test_operation_that_writes_to_the_servers_disk_is_refused(name: str) -> None:
    message = BackMsg()
    getattr(message.backend_operation_request, name).SetInParent()
    assert refused(message.SerializeToString()) == 1008


def test_every_kind_of_message_and_operation_is_known() -> None:
    """A new one of Streamlit's is looked at before it is let in."""
    kinds = {each.name for each in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}
    assert kinds == {
        *("rerun_script", "stop_script", "app_heartbeat", "file_urls_request"),
        *("backend_operation_request", "clear_cache", "set_run_on_save", "load_git_info"),
        *("debug_disconnect_websocket", "debug_shutdown_runtime"),
    }
    request = BackMsg.DESCRIPTOR.fields_by_name["backend_operation_request"].message_type
    assert {each.name for each in request.oneofs_by_name["payload"].fields} == {
        *("deferred_file", "dataframe_chunk", "install_skills", "dismiss_skills_nudge"),
    }


def test_large_message_that_is_no_run_is_refused_before_it_is_read() -> None:
    message = BackMsg()
    message.backend_operation_request.deferred_file.file_id = LONGEST * "x"
    assert refused(message.SerializeToString()) == 1009
    message.backend_operation_request.deferred_file.file_id = SMALL * "x"
    assert refused(message.SerializeToString()) == 1009


@pytest.mark.parametrize("cut", [1, 20, 5_000, 30_000])
def test_message_that_is_cut_off_is_refused(cut: int) -> None:
    message = rerun(200, 200 * "x").SerializeToString()
    assert refused(message[:-cut]) in (1007, 1009)


@given(st.binary(max_size=200), st.integers(0, 3))
def test_no_bytes_bring_out_a_fault(content: bytes, times: int) -> None:
    for message in (content, b"\x5a" + content * 100**times):
        try:
            assert kind_of(message) in ("rerun", "message", "download")
        except Unwanted:
            continue


def test_reason_in_a_longer_language_is_no_longer_than_a_websocket_may_say() -> None:
    assert len(Unwanted(1009, 200 * "é").reason.encode()) <= 123
