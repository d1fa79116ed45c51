"""The public record: complete, positive, and every example says how far to trust it."""

from model.record import record, schools, towns


def test_all_towns_have_a_tax_base() -> None:
    assert len(towns()) == 169
    assert all(town.net_grand_list > 1e6 and 5 < town.mill_rate < 100 for town in towns().values())
    assert towns()["Andover"].net_grand_list == 263_368_267


def test_schools_begin_with_their_operators() -> None:
    assert schools()[:5] == ["ACES", "CREC", "CES", "EASTCONN", "LEARN"]
    assert "CREC: Two Rivers Magnet Middle School" in schools()


def test_every_example_has_rows_a_source_its_date_and_last_look_and_a_caution() -> None:
    for example in record().examples.values():
        assert example.as_rows()
        source = example.as_source()
        assert source.title
        assert source.date
        assert source.checked
        assert example.caution


def test_towns_that_do_not_pay_full_tuition_are_noted() -> None:
    assert set(record().notes) == {"East Hartford", "Manchester"}
    assert set(record().notes) <= set(towns())
