import GeoIO
import Geography
import Testing

struct ShapeTests {
    private let left = box(0, 0, 2, 2)
    private let right = box(1, 0, 3, 2)

    @Test func keepsRingsAndHoles() {
        let holed = MultiPolygon([
            Polygon(exterior: ring(0, 0, 9, 9), holes: [ring(1, 1, 2, 2), ring(3, 3, 4, 4)]),
            Polygon(exterior: ring(20, 0, 21, 1)),
        ])

        #expect(OGRShape(holed).multiPolygon == holed)
    }

    @Test func takesUnionIntersectionAndDifference() throws {
        #expect(try OGRShape(left).union(OGRShape(right)).multiPolygon.bounds == box(0, 0, 3, 2).bounds)
        #expect(try OGRShape(left).intersection(OGRShape(right)).multiPolygon.bounds == box(1, 0, 2, 2).bounds)
        #expect(try OGRShape(left).difference(OGRShape(right)).multiPolygon.bounds == box(0, 0, 1, 2).bounds)
    }

    @Test func leavesNoPolygonWhereShapesOnlyTouch() throws {
        #expect(try OGRShape(left).intersection(OGRShape(box(2, 0, 3, 2))).multiPolygon.isEmpty)
    }

    @Test func dissolvesItsOwnParts() throws {
        let parts = MultiPolygon(left.polygons + right.polygons)

        #expect(try OGRShape(parts).unionOfParts().multiPolygon.polygons.count == 1)
    }

    @Test func saysWhereARingCrossesItself() throws {
        let bow = MultiPolygon([Polygon(exterior: [(0.0, 0.0), (2, 2), (2, 0), (0, 2), (0, 0)].map(place))])

        #expect(OGRShape(bow).defect?.contains("1 1") == true)
        #expect(try OGRShape(bow).repaired().defect == nil)
        #expect(OGRShape(left).defect == nil)
    }

    @Test func holdsOthersAgainstAPreparedShape() throws {
        let prepared = try PreparedShape(OGRShape(left))
        let others = [right, box(0.5, 0.5, 1, 1), box(5, 5, 6, 6)]
        var meets: [Bool] = []
        var holds: [Bool] = []
        for other in others {
            meets.append(prepared.intersects(OGRShape(other)))
            holds.append(prepared.contains(OGRShape(other)))
        }

        #expect(meets == [true, true, false])
        #expect(holds == [false, true, false])
    }
}

private func box(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> MultiPolygon {
    MultiPolygon([Polygon(exterior: ring(minX, minY, maxX, maxY))])
}

private func ring(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> [Coordinate] {
    [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY), (minX, minY)].map(place)
}

private func place(_ x: Double, _ y: Double) -> Coordinate { Coordinate(longitude: x, latitude: y) }
