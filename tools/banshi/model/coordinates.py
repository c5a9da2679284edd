"""A place on a map."""

from __future__ import annotations

from banshi.model.record import Record


class Coordinates(Record, frozen=True):
    """Longitude and latitude, in the system they belong to."""

    longitude: float
    latitude: float
    system: str

    def __str__(self) -> str:
        return f"东经 {self.longitude:g}，北纬 {self.latitude:g}（{self.system} 坐标）"
